import type { BoardSnapshot, CardSnapshot, LinkSnapshot } from '#shared/board/snapshot.ts'
import { demoBoard } from '#shared/canvases/demo.ts'

export const demo: BoardSnapshot = demoBoard().snapshot

/** The demo with the cards changed that `change` answers; undefined drops a card and its links. */
export function withCards(change: (card: CardSnapshot) => CardSnapshot | undefined): BoardSnapshot {
  const cards = demo.cards.flatMap(card => change(card) ?? [])
  const ids = new Set(cards.map(card => card.id))
  return { ...demo, cards, links: demo.links.filter(({ from, to }) => ids.has(from) && ids.has(to)) }
}

export function withFields(id: string, fields: CardSnapshot['fields']): BoardSnapshot {
  return withCards(card => (card.id === id ? { ...card, fields: { ...card.fields, ...fields } } : card))
}

export function withoutFields(id: string, ...keys: readonly string[]): BoardSnapshot {
  return withCards(card =>
    card.id === id
      ? {
          ...card,
          fields: Object.fromEntries(Object.entries(card.fields).filter(([key]) => !keys.includes(key))),
        }
      : card,
  )
}

export function withoutCards(...ids: readonly string[]): BoardSnapshot {
  return withCards(card => (ids.includes(card.id) ? undefined : card))
}

export function withoutLinks(isGone: (link: LinkSnapshot) => boolean): BoardSnapshot {
  return { ...demo, links: demo.links.filter(link => !isGone(link)) }
}
