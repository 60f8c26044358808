import type { ZoneId } from '#shared/board/ids.ts'
import type { CardKind } from '#shared/board/kinds.ts'
import { forms, formsInZones } from './forms.ts'

/**
 * The measures of a card in board units, shared by screen, exports and hit tests, so that they agree. A card grows
 * downward with its text: its height is `max(minH, inset.top + above + text + below + inset.bottom)`.
 */
export interface CardForm {
  readonly w: number
  /** The width of a tag that holds a word too long for `w`. */
  readonly wideW?: number
  readonly minH: number
  /** From the edges to the text. Sideways it includes what stands beside the text: a disc, a stub, a stamp. */
  readonly inset: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  readonly text: TextStyle
  /** Space kept over the text for a header (a cluster, a rank, a type). */
  readonly above: number
  /** Space kept under the text for the meta lines. */
  readonly below: number
  readonly meta: { readonly size: number; readonly line: number }
}

export interface TextStyle {
  readonly size: number
  readonly line: number
  readonly weight: 400 | 500 | 600
  /** text: the sans of interface and cards; title: the serif. */
  readonly family: 'text' | 'title'
  readonly italic: boolean
}

/** Words of more letters than this make a person's tag wide. */
const longWord = 12

/** The form of a card in its zone; some zones give a kind more room, or less. */
export function cardForm(kind: CardKind, zone: ZoneId): CardForm {
  return formsInZones[zone]?.[kind] ?? formsInZones[canvasOf(zone)]?.[kind] ?? forms[kind]
}

/** The width of a card with this text. */
export function cardWidth(form: CardForm, text: string): number {
  if (form.wideW === undefined) return form.w
  return text.split(/\s+/).some(word => word.length > longWord) ? form.wideW : form.w
}

/** The width its text may take. */
export function textWidth(form: CardForm, text: string): number {
  return cardWidth(form, text) - form.inset.left - form.inset.right
}

function canvasOf(zone: ZoneId): string {
  return zone.slice(0, zone.indexOf('.'))
}
