import type { Sheet } from '#client/editor/sheets.ts'
import type { Decor } from '#shared/canvases/schema.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import { Axes } from './Axes.tsx'
import { Balance } from './Balance.tsx'
import { Legend } from './Legend.tsx'
import { LineMark } from './LineMark.tsx'
import { RhythmStrip } from './RhythmStrip.tsx'
import { Words } from './Words.tsx'

interface DecorViewProps {
  readonly mark: Decor
  readonly sheet: Sheet
}

/** What is drawn on a sheet besides its zones. The rings draw their own wedges and boundary. */
export function DecorView({ mark, sheet }: DecorViewProps) {
  switch (mark.mark) {
    case 'wedges':
    case 'boundary':
      return null
    case 'axes':
      return <Axes mark={mark} sheet={sheet} />
    case 'rhythm':
      return <RhythmStrip mark={mark} />
    case 'balance':
      return <Balance mark={mark} />
    case 'legend':
      return <Legend mark={mark} />
    case 'line':
    case 'curve':
    case 'circle':
      return <LineMark mark={mark} sheet={sheet} />
    case 'words':
      return <Words mark={mark} />
    default:
      return unreachable(mark)
  }
}
