import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import { alignBoxes, type Edge } from '#shared/geometry/alignBoxes.ts'
import type { Box } from '#shared/geometry/box.ts'
import { type Axis, distributeBoxes } from '#shared/geometry/distributeBoxes.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import { dropScene, landings } from '../drop.ts'
import type { Editor } from '../Editor.ts'
import { placeKey, sheetOf, zoneIn } from '../sheets.ts'
import { whyNotAny } from '../whyNotAny.ts'
import { settleCards } from './settleCards.ts'

const fewestToAlign = 2
const fewestToDistribute = 3

/** Lines up the selected cards of each zone among themselves. Zones mean something, so no card leaves its own. */
export function alignCards(editor: Editor, edge: Edge): void {
  lineUp(editor, fewestToAlign, boxes => alignBoxes(boxes, edge))
}

/** Makes the gaps between the selected cards of each zone equal. */
export function distributeCards(editor: Editor, axis: Axis): void {
  lineUp(editor, fewestToDistribute, boxes => distributeBoxes(boxes, axis))
}

export function canAlign(editor: Editor): boolean {
  return groupsOf(editor, fewestToAlign).length > 0
}

export function canDistribute(editor: Editor): boolean {
  return groupsOf(editor, fewestToDistribute).length > 0
}

function lineUp(editor: Editor, fewest: number, moves: (boxes: readonly Box[]) => readonly Vector[]): void {
  const { selection, rights } = editor
  if (editor.refuses(whyNotAny(selection.current, id => rights.whyNotMove(id)))) return
  const scene = dropScene(editor)
  const placements = groupsOf(editor, fewest).flatMap(ids => {
    const boxes = ids.flatMap(id => editor.boxes.boxOf(id) ?? [])
    const ways = moves(boxes)
    return ids.flatMap((id, index) => {
      const [landing] = landings(scene, { ids: [id], by: ways[index] ?? [0, 0] })
      const home = editor.placeOf(id)
      if (!landing?.lands || !home || placeKey(landing.placement) !== placeKey(home)) return []
      return [landing.placement]
    })
  })
  const moved = settleCards(editor, placements)
  editor.say(moved > 0 ? t('arrange.aligned', { n: moved }) : t('arrange.alreadyAligned'))
}

/** The selected cards zone by zone, where there are enough of them. In rings people stand where they belong. */
function groupsOf(editor: Editor, fewest: number): readonly (readonly CardId[])[] {
  const { view, boxes, selection } = editor
  const groups = new Map<string, CardId[]>()
  for (const id of selection.current) {
    const card = view.card(id)
    const sheet = card && sheetOf(view.canvases, card.canvas)
    const zone = sheet && card && zoneIn(sheet, card.zone)
    if (!card || zone?.shape.form !== 'rect' || !boxes.boxOf(id)) continue
    const group = groups.get(placeKey(card))
    if (group) group.push(id)
    else groups.set(placeKey(card), [id])
  }
  return [...groups.values()].filter(({ length }) => length >= fewest)
}
