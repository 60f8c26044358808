import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { cardBox } from '#shared/canvases/cardBox.ts'
import { cardForm } from '#shared/canvases/cardForms.ts'
import { boundsOf, inflate } from '#shared/geometry/box.ts'
import type { Drawing } from './buildScene.ts'
import { accents, palette } from './palette.ts'
import { styles } from './styles.ts'

/** A line around what belongs together, and its name. Topics bear the name of their cluster themselves. */
export function drawClusters({ sketch, reading, cards, template }: Drawing): void {
  const clusters = new Map<string, CardSnapshot[]>()
  for (const card of cards) {
    if (card.cluster === undefined || card.kind === 'topic' || reading.cluster(card) === '') continue
    clusters.set(card.cluster, [...(clusters.get(card.cluster) ?? []), card])
  }
  for (const members of clusters.values()) {
    const bounds = boundsOf(members.map(card => cardBox(card, cardForm(card.kind, card.zone), 0)))
    const [first] = members
    if (!bounds || !first) continue
    const box = inflate(bounds, 10)
    sketch.rect(box, { stroke: palette.line2, strokeWidth: 2, dash: [3, 8], radius: 8 })
    sketch.write(reading.cluster(first), {
      x: box.x,
      y: box.y - styles.week.line,
      w: box.w,
      style: styles.week,
      fill: accents[template.accent].strong,
      maxLines: 1,
    })
  }
}
