import type { Board, Origin } from '../Board.ts'
import { addCards, type NewCard } from '../changes/addCards.ts'
import type { CardId } from '../ids.ts'
import { byOrder, entryOf, readCard, shortText } from '../read.ts'
import type { CardSnapshot } from '../snapshot.ts'

/**
 * A card that nobody but its author sees until it is revealed. It lies in a document of that one person, which has no
 * sheets: `canvas` and `zone` say where on the board it will lie.
 */
export interface Draft
  extends Pick<CardSnapshot, 'id' | 'kind' | 'canvas' | 'zone' | 'order' | 'text' | 'color' | 'fields'> {
  /** The step of the session in which it was written, with which it is revealed. */
  readonly step: string
  /** Its author keeps it back: no reveal takes it. */
  readonly isKept: boolean
}

export type NewDraft = Pick<NewCard, 'id' | 'kind' | 'canvas' | 'zone' | 'text' | 'color' | 'fields'> &
  Pick<Draft, 'step'>

const longest = 80

/** Adds a draft behind those that are there. */
export function addDraft(writing: Board, { step, ...card }: NewDraft, origin: Origin): CardId | undefined {
  let added: CardId | undefined
  writing.change(origin, () => {
    ;[added] = addCards(writing, [{ ...card, at: [0, 0] }], origin)
    if (added !== undefined) entryOf(writing.cards, added)?.set('step', step)
  })
  return added
}

/** Keeps a draft back from the reveal, or gives it free again. */
export function keepBack(writing: Board, id: CardId, isKept: boolean, origin: Origin): void {
  writing.change(origin, () => {
    const entry = entryOf(writing.cards, id)
    if (isKept) entry?.set('kept', true)
    else entry?.delete('kept')
  })
}

/** All drafts in the order in which they were written. */
export function readDrafts(writing: Board): readonly Draft[] {
  return [...writing.cards.keys()].flatMap(id => readDraft(writing, id) ?? []).sort(byOrder)
}

function readDraft(writing: Board, id: CardId): Draft | undefined {
  const card = readCard(writing, id)
  const entry = entryOf(writing.cards, id)
  if (!card || !entry) return undefined
  const { kind, order, text, color, fields } = card
  return {
    id,
    kind,
    order,
    text,
    color,
    fields,
    canvas: shortText(entry.get('canvas'), longest),
    zone: shortText(entry.get('zone'), longest),
    step: shortText(entry.get('step'), longest),
    isKept: entry.get('kept') === true,
  }
}

/** What a reveal takes, of one step or of all: what says something, and is not kept back. */
export function revealable(drafts: readonly Draft[], step?: string): readonly Draft[] {
  const isDue = (draft: Draft) => step === undefined || draft.step === step
  return drafts.filter(draft => isDue(draft) && !draft.isKept && draft.text.trim() !== '')
}
