import { t } from '#client/words/t.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { Editor } from './Editor.ts'
import { type Sheet, sheetOf, zoneIn } from './sheets.ts'
import { shortName } from './shortName.ts'

interface Move {
  readonly before: CardSnapshot
  readonly after: CardSnapshot
}

/**
 * Announces what a move means: "Billie Grant moves from Active to Core group". `before` are the cards as they were.
 * Those that were only moved about in their zone are not worth a word.
 */
export function sayMoved(editor: Editor, before: readonly CardSnapshot[]): void {
  const moves = before.flatMap((card): readonly Move[] => {
    const after = editor.view.card(card.id)
    return after ? [{ before: card, after }] : []
  })
  sayZones(editor, moves.filter(changesZone))
  sayPerspectives(editor, moves.filter(changesPerspective))
  for (const { after } of moves.filter(arrives).slice(0, 1))
    editor.say(t('canvas.arrived', { card: shortName(after) }))
}

function sayZones(editor: Editor, moves: readonly Move[]): void {
  const [first] = moves
  if (!first) return
  const { before, after } = first
  const sheet = sheetOf(editor.view.canvases, after.canvas)
  const to = titleOf(sheet, after)
  const isOne = moves.length === 1
  const from = titleOf(sheetOf(editor.view.canvases, before.canvas), before)
  if (isOne && from !== '' && before.canvas === after.canvas)
    editor.say(t('canvas.moved', { card: shortName(after), from, to }))
  else if (isOne && from !== '')
    editor.say(
      t('canvas.movedFar', { card: shortName(after), from, to, canvas: sheet?.template.title ?? '' }),
    )
  else if (moves.every(move => move.after.zone === after.zone))
    editor.say(t('canvas.movedMany', { n: moves.length, to }))
  else editor.say(t('canvas.movedApart', { n: moves.length }))
}

function sayPerspectives(editor: Editor, moves: readonly Move[]): void {
  const [first] = moves
  if (!first) return
  const { perspective } = first.after.fields
  const isShared = moves.every(move => move.after.fields.perspective === perspective)
  if (!isShared) editor.say(t('canvas.turnedApart', { n: moves.length }))
  else if (moves.length > 1) editor.say(t('canvas.turnedMany', { n: moves.length, perspective }))
  else editor.say(t('canvas.turned', { card: shortName(first.after), perspective }))
}

function changesZone({ before, after }: Move): boolean {
  return before.zone !== after.zone || before.canvas !== after.canvas
}

function changesPerspective({ before, after }: Move): boolean {
  return after.fields.perspective !== undefined && before.fields.perspective !== after.fields.perspective
}

function arrives({ before, after }: Move): boolean {
  return before.fields.moving_to !== undefined && after.fields.moving_to === undefined
}

function titleOf(sheet: Sheet | undefined, { zone }: CardSnapshot): string {
  return (sheet && zoneIn(sheet, zone)?.title) ?? ''
}
