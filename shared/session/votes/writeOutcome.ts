import type { Board, Origin } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { linkCards } from '#shared/board/changes/linkCards.ts'
import { setField } from '#shared/board/changes/setField.ts'
import type { Fields } from '#shared/board/fields.ts'
import type { CardId } from '#shared/board/ids.ts'
import { entryOf, hasBeen, readCard } from '#shared/board/read.ts'
import { seatsFor } from '../writing/seatsFor.ts'
import type { VoteKind } from './methods.ts'
import { outcomeOf } from './outcomeOf.ts'
import { tallyInWords } from './tallyInWords.ts'
import type { ClosedVote } from './Vote.ts'

export interface Writing {
  /** Today, `2026-11-25`. */
  readonly day: string
  readonly now: number
  readonly origin: Origin
}

const methods: Readonly<Record<VoteKind, string>> = {
  dots: 'dots',
  fist_to_five: 'fist_to_five',
  consent: 'consent',
  yes_no: 'yes_no',
  rating: 'other',
  ranking: 'other',
}

/** The card in which a vote's outcome is recorded. One vote has one, so that it is not written twice. */
function decisionOf({ id }: Pick<ClosedVote, 'id'>): CardId {
  return `decision-${id}`
}

/**
 * Records what a vote came to: a decision in the group's words with rule, tally, round and objections, tied to what it
 * settles. A statement that passed is adopted; one that did not in the second round stays a working draft. Done again,
 * it changes nothing.
 */
export function writeDecision(board: Board, vote: ClosedVote, text: string, writing: Writing): CardId {
  const id = decisionOf(vote)
  if (hasBeen(board, id)) return id
  const [seat] = seatsFor(board, [{ kind: 'decision', text }], place)
  board.change(writing.origin, () => {
    const at = seat ?? { ...place, at: [0, 0] as [number, number] }
    addCards(
      board,
      [
        {
          id,
          kind: 'decision',
          text,
          color: 'white',
          created: writing.now,
          fields: fieldsOf(vote, writing.day),
          ...at,
        },
      ],
      writing.origin,
    )
    const [proposal, ...others] = vote.candidates
    if (proposal?.card !== undefined && others.length === 0)
      settle(board, { vote, decision: id, card: proposal.card }, writing)
  })
  return id
}

/** Writes dots and ranks on the questions that were chosen among, for the board and its record. */
export function writeRanks(board: Board, { result, candidates }: ClosedVote, origin: Origin): void {
  if (result.kind !== 'dots' && result.kind !== 'ranking') return
  board.change(origin, () => {
    for (const { candidate, score, rank } of result.ranks) {
      const card = candidates.find(({ id }) => id === candidate)?.card
      if (card === undefined) continue
      setField(board, card, 'rank', rank, origin)
      if (result.kind === 'dots') setField(board, card, 'dots', score, origin)
    }
  })
}

const place = { canvas: 'side', zone: 'side.decisions' } as const

function fieldsOf({ result, round }: ClosedVote, day: string): Fields {
  const objections = result.kind === 'consent' ? result.objections.slice(0, 20) : []
  return {
    method: methods[result.kind],
    tally: tallyInWords(result, round).slice(0, 300),
    date: day,
    round,
    ...(objections.length > 0 && { objections }),
  }
}

function settle(
  board: Board,
  { vote, decision, card }: { readonly vote: ClosedVote; readonly decision: CardId; readonly card: CardId },
  { origin }: Writing,
): void {
  linkCards(board, { type: 'settles', from: decision, to: card }, origin)
  if (entryOf(board.cards, card)?.get('kind') !== 'statement') return
  const outcome = outcomeOf(vote.result)
  if (outcome === 'passed') {
    const version = readCard(board, card)?.fields.version
    setField(board, card, 'status', 'adopted', origin)
    setField(board, card, 'version', typeof version === 'number' ? version + 1 : 1, origin)
  } else if (outcome === 'not-passed' && vote.round > 1) {
    setField(board, card, 'status', 'working_draft', origin)
  }
}
