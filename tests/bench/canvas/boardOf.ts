import { isPaper } from '#shared/board/kinds.ts'
import { ordersBetween } from '#shared/board/orderBetween.ts'
import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { newBoardSnapshot } from '#shared/canvases/newBoard.ts'
import type { Scene } from './scene.ts'

const canvases = ['domain', 'community', 'practice']
const homes = [
  { kind: 'topic', zone: 'domain.scope_in' },
  { kind: 'topic', zone: 'domain.tray' },
  { kind: 'topic', zone: 'domain.scope_edge' },
  { kind: 'person', zone: 'community.active' },
  { kind: 'topic', zone: 'domain.scope_in' },
  { kind: 'artifact', zone: 'practice.have' },
  { kind: 'activity', zone: 'practice.with_informal' },
  { kind: 'topic', zone: 'domain.tray' },
] as const

/** A scene as a board: topics, people, artefacts and activities, and a link to a person from every activity. */
export function boardOf(scene: Scene): BoardSnapshot {
  const empty = newBoardSnapshot({ title: 'Bench', community: 'Bench', canvases, language: 'en' })
  const corners = new Map(empty.canvases.map(({ id, at }) => [id, at]))
  const orders = ordersBetween(undefined, undefined, scene.cards.length)
  const cards = scene.cards.map((card, index): CardSnapshot => {
    const { kind, zone } = homes[index % homes.length] ?? homes[0]
    const canvas = zone.slice(0, zone.indexOf('.'))
    const [left, top] = corners.get(canvas) ?? [0, 0]
    const isPerson = kind === 'person'
    return {
      id: card.id,
      kind,
      canvas,
      zone,
      at: [card.x - left + (isPerson ? 108 : 0), card.y - top + (isPerson ? 66 : 0)],
      order: orders[index] ?? '',
      text: isPerson ? `${card.author} ${card.text.split(' ')[0]}` : card.text,
      color: isPaper(card.color) ? card.color : 'white',
      fields: {},
    }
  })
  const links = cards.flatMap(({ id, kind }, index) => {
    const owner = cards[index - 3]
    return kind === 'activity' && owner?.kind === 'person'
      ? [{ id: `link${index}`, type: 'owned_by' as const, from: id, to: owner.id }]
      : []
  })
  return { ...empty, cards, links }
}
