import type { CardKind } from '#shared/board/kinds.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { boxAt, cardBox } from '#shared/canvases/cardBox.ts'
import { cardForm } from '#shared/canvases/cardForms.ts'
import { guessTextHeight } from '#shared/canvases/guessTextHeight.ts'
import type { Zone } from '#shared/canvases/schema.ts'
import { freeSeat } from '#shared/canvases/seats.ts'
import { type Box, moveBox } from '#shared/geometry/box.ts'
import { scale, type Vector } from '#shared/geometry/vector.ts'
import type { Editor } from '../Editor.ts'
import type { Sheet } from '../sheets.ts'

/** Free places in a zone for so many cards of these kinds, one after the other, relative to the sheet. */
export function freePlaces(
  editor: Editor,
  { sheet, zone }: { readonly sheet: Sheet; readonly zone: Zone },
  cards: readonly {
    readonly id?: string
    readonly kind: CardKind
    readonly perspective?: string | undefined
    /** What it says and how large it was made, where that is known: it then covers nothing below it. */
    readonly text?: string
    readonly size?: CardSnapshot['size']
  }[],
): readonly Vector[] {
  const arriving = new Set(cards.map(card => card.id))
  const taken: Box[] = editor.view.cards
    .inZone({ canvas: sheet.canvas.id, zone: zone.id })
    .filter(card => !arriving.has(card.id))
    .flatMap(card => editor.boxes.boxOf(card.id) ?? [])
    .map(box => moveBox(box, scale(sheet.canvas.at, -1)))
  return cards.map(({ kind, perspective, text = '', size }) => {
    const form = cardForm(kind, zone.id)
    const { w, h } = cardBox(
      { kind, at: [0, 0], zone: zone.id, text, ...(size && { size }) },
      form,
      guessTextHeight(form, text),
    )
    const at = freeSeat({
      template: sheet.template,
      zone,
      kind,
      taken,
      text,
      height: h,
      perspectives: editor.view.meta.perspectives,
      ...(perspective !== undefined && { perspective }),
    })
    taken.push(boxAt(kind, at, { w, h }, sheet.template))
    return at
  })
}
