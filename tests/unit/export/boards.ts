import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { demoBoard } from '#shared/canvases/demo.ts'
import { newBoardSnapshot } from '#shared/canvases/newBoard.ts'

export const today = '2026-09-18'
export const demo = demoBoard()

export const blankBoard = newBoardSnapshot({
  title: 'Blank',
  community: '',
  canvases: ['domain', 'community', 'practice'],
  language: 'en',
})

/** The demo with some of its cards changed. */
export function withCards(change: (card: CardSnapshot) => CardSnapshot): BoardSnapshot {
  return { ...demo.snapshot, cards: demo.snapshot.cards.map(change) }
}

/** The demo in which the given people have not agreed to be listed. */
export function withoutConsentOf(...ids: readonly string[]): BoardSnapshot {
  return withCards(card =>
    ids.includes(card.id) ? { ...card, fields: { ...card.fields, consent_listed: false } } : card,
  )
}
