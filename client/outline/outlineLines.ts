import type { CardId } from '#shared/board/ids.ts'
import { cardsIn, type OutlineCanvas, type OutlineZone } from './buildOutline.ts'

/** One line that the keys walk through, named so that its element can be found. */
export type LineKey = string

export function canvasLine({ id }: { readonly id: string }): LineKey {
  return `canvas ${id}`
}

export function zoneLine({ canvas, id }: Pick<OutlineZone, 'canvas' | 'id'>): LineKey {
  return `zone ${canvas} ${id}`
}

export function cardLine(id: CardId): LineKey {
  return `card ${id}`
}

export function cardOfLine(line: LineKey): CardId | undefined {
  return line.startsWith('card ') ? line.slice('card '.length) : undefined
}

/** All lines that are open to view, from top to bottom. */
export function outlineLines(
  outline: readonly OutlineCanvas[],
  closed: ReadonlySet<LineKey>,
): readonly LineKey[] {
  return outline.flatMap(canvas => {
    if (closed.has(canvasLine(canvas))) return [canvasLine(canvas)]
    const zones = canvas.zones.flatMap(zone => {
      if (closed.has(zoneLine(zone))) return [zoneLine(zone)]
      const cards = zone.entries.flatMap(cardsIn)
      return [zoneLine(zone), ...cards.map(card => cardLine(card.id))]
    })
    return [canvasLine(canvas), ...zones]
  })
}

/** What each line reads, for finding it by typing. */
export function lineWords(outline: readonly OutlineCanvas[]): ReadonlyMap<LineKey, string> {
  const words = new Map<LineKey, string>()
  for (const canvas of outline) {
    words.set(canvasLine(canvas), canvas.template?.title ?? '')
    for (const zone of canvas.zones) {
      words.set(zoneLine(zone), zone.spec?.title ?? '')
      for (const card of zone.entries.flatMap(cardsIn)) words.set(cardLine(card.id), card.text)
    }
  }
  return words
}
