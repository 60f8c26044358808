import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { templateOnBoard } from '#shared/canvases/templateOnBoard.ts'
import type { Reading } from './Reading.ts'

export interface ZoneInWords {
  readonly title: string
  readonly cards: readonly string[]
}

/** What a canvas says, zone by zone: the text equivalent of its picture. Zones without cards are left out. */
export function inWords(
  reading: Reading,
  canvas: string,
  say: (card: CardSnapshot) => string = cardInWords,
): readonly ZoneInWords[] {
  const sheet = reading.snapshot.canvases.find(one => one.id === canvas)
  const template = sheet && templateOnBoard(sheet)
  if (!template) return []
  return template.zones.flatMap(zone => {
    const cards = reading.inZone(zone.id).filter(card => card.canvas === canvas)
    return cards.length > 0 ? [{ title: zone.title, cards: cards.map(card => say(card)) }] : []
  })
}

export function cardInWords(card: CardSnapshot): string {
  return card.text.trim().replace(/\s+/g, ' ') || `an empty ${card.kind.replace('_', ' ')}`
}
