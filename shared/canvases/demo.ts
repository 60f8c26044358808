import { ordersBetween } from '#shared/board/orderBetween.ts'
import type { BoardSnapshot, CardSnapshot, ClusterSnapshot } from '#shared/board/snapshot.ts'
import type { Box } from '#shared/geometry/box.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import { cardBox } from './cardBox.ts'
import { cardForm } from './cardForms.ts'
import { templateOf } from './catalogue.ts'
import demoData from './data/demo.json' with { type: 'json' }
import extrasData from './data/demo-extras.json' with { type: 'json' }
import { type DemoCard, demoContent, demoExtras } from './demoContent.ts'
import { newBoardSnapshot } from './newBoard.ts'
import { freeSeat } from './seats.ts'
import { zoneOf } from './zoneOf.ts'

export interface DemoBoard {
  readonly snapshot: BoardSnapshot
  /** The people of the demo as authors of its cards: ids are those of their cards, colours count from 0. */
  readonly authors: readonly { readonly id: string; readonly name: string; readonly color: number }[]
}

/** "Front Door", an invented community, a month after its launch. With extras it has the other canvases, too. */
export function demoBoard({ extras = false }: { readonly extras?: boolean } = {}): DemoBoard {
  const core = demoContent.parse(demoData)
  const more = extras ? demoExtras.parse(extrasData) : { canvases: [], cards: [], links: [] }
  const { title, community, language, perspectives } = core
  const cards = [...core.cards, ...more.cards]
  const empty = newBoardSnapshot({
    title,
    community,
    language,
    canvases: [...core.canvases, ...more.canvases],
  })
  const snapshot: BoardSnapshot = {
    ...empty,
    board: { ...empty.board, perspectives },
    clusters: clustersOf(cards),
    cards: placeAll(cards, perspectives),
    links: [...core.links, ...more.links].map(link => ({
      id: `${link.from}-${link.type}-${link.to}`,
      ...link,
    })),
  }
  return { snapshot, authors: authorsOf(core.cards) }
}

/** Seats are given in order, so that the board looks the same each time. */
function placeAll(cards: readonly DemoCard[], perspectives: readonly string[]): CardSnapshot[] {
  const taken = new Map<string, Box[]>()
  const orders = ordersBetween(undefined, undefined, cards.length)
  return cards.map((card, index) => {
    const canvas = canvasOf(card.zone)
    const boxes = taken.get(canvas) ?? []
    taken.set(canvas, boxes)
    const { paper, cluster, author, at = seatFor(card, boxes, perspectives), ...plain } = card
    const placed: CardSnapshot = {
      ...plain,
      canvas,
      at: [at[0], at[1]],
      order: orders[index] ?? '',
      color: paper,
      ...(author !== undefined && { author }),
      ...(cluster !== undefined && { cluster: clusterId(card, cluster) }),
    }
    boxes.push(cardBox(placed, cardForm(card.kind, card.zone), 0))
    return placed
  })
}

function seatFor(card: DemoCard, taken: readonly Box[], perspectives: readonly string[]): Vector {
  const template = templateOf(canvasOf(card.zone))
  const zone = template && zoneOf(template.id, card.zone)
  if (!zone) throw new Error(`The demo card ${card.id} lies in ${card.zone}, which no canvas has.`)
  const { perspective } = card.fields
  return freeSeat({
    template,
    zone,
    kind: card.kind,
    text: card.text,
    taken,
    perspectives,
    ...(typeof perspective === 'string' && { perspective }),
  })
}

function clustersOf(cards: readonly DemoCard[]): ClusterSnapshot[] {
  const clusters = new Map<string, ClusterSnapshot>()
  for (const card of cards) {
    if (card.cluster === undefined) continue
    const id = clusterId(card, card.cluster)
    clusters.set(id, { id, name: card.cluster, canvas: canvasOf(card.zone) })
  }
  return [...clusters.values()]
}

function clusterId({ zone }: DemoCard, name: string): string {
  return `${canvasOf(zone)}-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`
}

function authorsOf(cards: readonly DemoCard[]): DemoBoard['authors'] {
  return cards
    .filter(card => zoneOf('community', card.zone)?.kinds.includes(card.kind))
    .map((card, index) => ({ card, color: index % 12 }))
    .filter(({ card }) => card.kind === 'person')
    .map(({ card, color }) => ({ id: card.id, name: card.text, color }))
}

function canvasOf(zone: string): string {
  return zone.slice(0, zone.indexOf('.'))
}
