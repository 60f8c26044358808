import type { CanvasSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import type { CanvasTemplate } from '#shared/canvases/schema.ts'
import { templateOnBoard } from '#shared/canvases/templateOnBoard.ts'
import { type Box, boundsOf, inflate } from '#shared/geometry/box.ts'
import { inWords } from '../inWords.ts'
import type { Reading } from '../Reading.ts'
import { inJapanese } from '../text/inJapanese.ts'
import type { Measure } from '../text/Measure.ts'
import { longDay } from '../words.ts'
import { drawDecor } from './decor/drawDecor.ts'
import { drawMovements } from './decor/drawMovements.ts'
import { drawClusters } from './drawClusters.ts'
import { drawConnectors } from './drawConnectors.ts'
import { drawSheet } from './drawSheet.ts'
import { drawStrokes, strokeBoxes } from './drawStrokes.ts'
import { drawGrounds, drawLabels } from './drawZones.ts'
import { drawCard } from './faces/drawCard.ts'
import { drawDerivedRoles } from './faces/drawDerivedRoles.ts'
import { palette } from './palette.ts'
import type { Scene } from './Scene.ts'
import { Sketch } from './Sketch.ts'
import { withoutHidden } from './withoutHidden.ts'

/** What drawing a sheet needs to know. */
export interface Drawing {
  readonly sketch: Sketch
  readonly reading: Reading
  readonly template: CanvasTemplate
  /** The cards on this sheet, back to front. */
  readonly cards: readonly CardSnapshot[]
  /** Pictures on cards, by name, as `data:` addresses. */
  readonly images: Images
}

export type Images = Readonly<Record<string, string>>

const margin = 40

/**
 * One canvas as a picture, in board units: sheet, zones, what is derived, cards. The picture is what the group sees on
 * its own board, except that people who have not agreed to be listed are "a member" with a blank disc (see `Reading`).
 * Undefined if the board has no such canvas. It grows when cards lie beyond the edge of the sheet: nothing vanishes.
 */
export function buildScene(
  reading: Reading,
  canvasId: string,
  { measure, images = {} }: { readonly measure: Measure; readonly images?: Images },
): Scene | undefined {
  const canvas = reading.snapshot.canvases.find(one => one.id === canvasId)
  const template = canvas && templateOnBoard(canvas)
  if (!canvas || !template) return undefined
  const { language } = reading.snapshot.board
  const sketch = new Sketch(language.startsWith('ja') ? inJapanese(measure) : measure)
  const drawing: Drawing = { sketch, reading, template, cards: reading.onCanvas(canvas.id), images }
  drawSheet(drawing)
  drawGrounds(drawing)
  drawDecor(drawing)
  drawLabels(drawing)
  drawDerivedRoles(drawing)
  drawMovements(drawing)
  const ground = sketch.items.length
  const boxes = new Map(drawing.cards.map(card => [card.id, drawCard(drawing, card)]))
  const top = sketch.items.length
  drawClusters(drawing, boxes)
  // The lines follow the cards in size, and lie under them.
  sketch.items.splice(ground, 0, ...sketch.items.splice(top))
  drawConnectors(drawing, boxes)
  drawStrokes(drawing, canvas.id)
  const frame = frameOf(template, [...boxes.values(), ...strokeBoxes(drawing, canvas.id)])
  sketch.items.unshift({ shape: 'rect', ...frame, fill: palette.table })
  return { ...frame, ...described(drawing, canvas), items: withoutHidden(sketch.items, frame) }
}

function frameOf({ size: [w, h] }: CanvasTemplate, cards: readonly Box[]): Box {
  return boundsOf([{ x: 0, y: 0, w, h }, ...cards].map(box => inflate(box, margin))) ?? { x: 0, y: 0, w, h }
}

function described(
  { reading, template }: Drawing,
  canvas: CanvasSnapshot,
): Pick<Scene, 'title' | 'description'> {
  const zones = inWords(reading, canvas.id).map(({ title, cards }) => `${title}: ${cards.join('; ')}.`)
  const name = reading.snapshot.board.title.trim() || 'Untitled'
  return {
    title: `${name}: ${template.title}`,
    description: [`${template.title}. ${template.question}`, longDay(reading.today), ...zones].join('\n'),
  }
}
