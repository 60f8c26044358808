import type { NewCard } from '#shared/board/changes/addCards.ts'

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
