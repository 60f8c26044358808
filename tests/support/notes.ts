import type { NewCard } from '#shared/board/changes/addCards.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'

/** A card in the Domain canvas. */
export function note(text: string, author?: string): NewCard {
  return {
    kind: 'note',
    canvas: 'domain',
    zone: 'domain.topics',
    at: [10, 20],
    text,
    color: 'straw',
    fields: {},
    ...(author && { author }),
  }
}

/** A board with one canvas and nothing on it. */
export const emptySnapshot: BoardSnapshot = {
  version: 1,
  board: { title: 'A board', community: 'A community', language: 'en', perspectives: [] },
  canvases: [{ id: 'domain', template: 'domain', at: [0, 0], order: 'a0' }],
  cards: [],
  clusters: [],
  links: [],
  strokes: [],
  comments: [],
  reactions: [],
}
