import type { Editor } from '#client/editor/Editor.ts'
import { type Sheet, sheetBox, sheetOf } from '#client/editor/sheets.ts'
import { sizeOfMap, type TableMap } from '#client/editor/tableMap.ts'
import { colorOfPerson } from '#shared/board/colorOfPerson.ts'
import { byOrder } from '#shared/board/read.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { isTag } from '#shared/canvases/cardBox.ts'
import type { Box } from '#shared/geometry/box.ts'
import { add } from '#shared/geometry/vector.ts'
import type { Palette } from '../overview/palette.ts'

interface Scene {
  readonly editor: Editor
  readonly map: TableMap
  readonly palette: Palette
}

/** A tag's disc is drawn a little larger than it is, or nobody would see it. */
const discRadius = 40
const header = 90
const tape = { x: 48, w: 420 } as const

/** All sheets with their cards, in pixels of a map. A card is a scrap of its paper, a person a dot in their colour. */
export function paintTable(context: CanvasRenderingContext2D, scene: Scene): void {
  const { editor, map, palette } = scene
  const { w, h } = sizeOfMap(map)
  context.clearRect(0, 0, w, h)
  context.save()
  context.scale(map.scale, map.scale)
  context.translate(-map.box.x, -map.box.y)
  const { view } = editor
  for (const { id } of [...view.canvases.values()].sort(byOrder)) {
    const sheet = sheetOf(view.canvases, id)
    if (sheet) paintSheet(context, sheet, palette)
  }
  for (const card of view.whole.cards) paintCard(context, card, scene)
  context.restore()
}

function paintSheet(context: CanvasRenderingContext2D, sheet: Sheet, palette: Palette): void {
  const { template } = sheet
  const { accent } = template
  const { x, y, w, h } = sheetBox(sheet)
  context.fillStyle = accent === 'kraft' ? palette.kraft : palette.sheet
  context.fillRect(x, y, w, h)
  context.fillStyle = accent === 'kraft' ? palette.kraftLine : palette[accent]
  context.fillRect(x + tape.x, y, tape.w, header)
  context.fillStyle = accent === 'kraft' ? palette.kraft2 : palette.sheet2
  for (const { shape, ground } of template.zones)
    if (shape.form === 'rect' && ground !== 'open')
      context.fillRect(x + shape.x, y + shape.y, shape.w, shape.h)
  const { ellipse } = template
  if (!ellipse) return
  const [cx, cy] = add([x, y], ellipse.centre)
  context.strokeStyle = palette.line2
  context.lineWidth = 12
  for (const { shape } of template.zones) {
    if (shape.form !== 'ring') continue
    context.beginPath()
    context.ellipse(cx, cy, ellipse.rx * shape.outer, ellipse.ry * shape.outer, 0, 0, 2 * Math.PI)
    context.stroke()
  }
}

function paintCard(
  context: CanvasRenderingContext2D,
  card: CardSnapshot,
  { editor, map, palette }: Scene,
): void {
  const box = editor.boxes.boxOf(card.id)
  if (!box || editor.clusters.isFolded(card.id)) return
  if (isTag(card.kind)) {
    const sheet = sheetOf(editor.view.canvases, card.canvas)
    if (!sheet) return
    const [x, y] = add(sheet.canvas.at, card.at)
    context.fillStyle =
      palette.persons[colorOfPerson(card.id, editor.authors.current.get(card.id))] ?? palette.ink2
    context.beginPath()
    context.arc(x, y, discRadius, 0, 2 * Math.PI)
    context.fill()
    return
  }
  paintPaper(context, box, {
    paper: palette.papers[card.color],
    edge: palette.cardEdge,
    pixel: 1 / map.scale,
  })
}

/** White paper on a white sheet is seen by its edge. */
function paintPaper(
  context: CanvasRenderingContext2D,
  { x, y, w, h }: Box,
  { paper, edge, pixel }: { readonly paper: string; readonly edge: string; readonly pixel: number },
): void {
  context.fillStyle = edge
  context.fillRect(x, y, w, h)
  const line = pixel * 0.6
  context.fillStyle = paper
  context.fillRect(x + line, y + line, Math.max(0, w - 2 * line), Math.max(0, h - 2 * line))
}
