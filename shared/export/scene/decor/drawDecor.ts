import type { Decor } from '#shared/canvases/schema.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import type { Drawing } from '../buildScene.ts'
import { drawAxes } from './drawAxes.ts'
import { drawBalance } from './drawBalance.ts'
import { drawBoundary, drawCircle, drawCurve, drawLegend, drawLine, drawWords } from './drawMarks.ts'
import { drawRhythm } from './drawRhythm.ts'
import { drawWedges } from './drawWedges.ts'

/** What stands on a sheet besides its zones. */
export function drawDecor(drawing: Drawing): void {
  for (const decor of drawing.template.decor) drawMark(drawing, decor)
}

function drawMark(drawing: Drawing, decor: Decor): void {
  switch (decor.mark) {
    case 'wedges':
      drawWedges(drawing, decor)
      break
    case 'boundary':
      drawBoundary(drawing, decor)
      break
    case 'axes':
      drawAxes(drawing, decor)
      break
    case 'rhythm':
      drawRhythm(drawing, decor)
      break
    case 'balance':
      drawBalance(drawing, decor)
      break
    case 'legend':
      drawLegend(drawing, decor)
      break
    case 'line':
      drawLine(drawing, decor)
      break
    case 'curve':
      drawCurve(drawing, decor)
      break
    case 'circle':
      drawCircle(drawing, decor)
      break
    case 'words':
      drawWords(drawing, decor)
      break
    default:
      unreachable(decor)
  }
}
