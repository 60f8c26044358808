import { t } from '#client/words/t.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { CardKind, Paper } from '#shared/board/kinds.ts'
import { perspectiveAt } from '#shared/canvases/placeMeaning.ts'
import { zoneTakes } from '#shared/canvases/zoneTakes.ts'
import type { Editor } from '../Editor.ts'
import { isColourful } from '../isColourful.ts'
import { sheetOf, zoneIn } from '../sheets.ts'
import type { CardWish } from '../Writing.ts'
import { freePlaces } from './freePlaces.ts'

const mostAtOnce = 200

/** Writes one card per text into a zone. Refuses, and says so, what the zone does not take. */
export function writeCards(editor: Editor, wish: CardWish, texts: readonly string[]): readonly CardId[] {
  const sheet = sheetOf(editor.view.canvases, wish.canvas)
  const zone = sheet && zoneIn(sheet, wish.zone)
  if (!sheet || !zone || editor.refuses(editor.rights.whyNotAdd(wish))) return []
  const kind = wish.kind ?? zone.kinds[0]
  if (!kind || !zoneTakes(zone, kind)) {
    editor.say(t('canvas.refused', { zone: zone.title }))
    return []
  }
  const room = (zone.max ?? Number.POSITIVE_INFINITY) - editor.view.cards.countIn(wish)
  const wanted = texts.slice(0, Math.max(0, Math.min(room, mostAtOnce)))
  if (wanted.length < texts.length)
    editor.say(t('canvas.full', { zone: zone.title, n: zone.max ?? mostAtOnce }))
  editor.refuses(editor.rights.whyNotMore(wanted.length))
  const written = wanted.slice(0, editor.rights.cardsLeft())
  if (written.length === 0) return []
  const places = wish.at
    ? [wish.at]
    : freePlaces(
        editor,
        { sheet, zone },
        written.map(() => ({ kind })),
      )
  editor.writing.lastPlace = { canvas: wish.canvas, zone: wish.zone }
  const { perspectives } = editor.view.meta
  const cards = written.map((text, index) => {
    const at = places[index] ?? places[0] ?? [0, 0]
    const perspective = perspectiveAt(kind, { template: sheet.template, zone, at, perspectives })
    return {
      kind,
      canvas: wish.canvas,
      zone: wish.zone,
      at: [...at] as [number, number],
      text: text.slice(0, editor.rights.charactersPerCard),
      color: paperOf(kind, editor.writing.lastPaper),
      author: editor.me.id,
      created: editor.now(),
      fields: { ...wish.fields, ...(perspective !== undefined && { perspective }) },
    }
  })
  return editor.change(() => addCards(editor.board, cards, editor.origin))
}

/** A new card takes the paper its author used last; some kinds are always cut from white. */
function paperOf(kind: CardKind, last: Paper | undefined): Paper {
  return isColourful(kind) ? (last ?? 'straw') : 'white'
}
