import { ordersBetween } from '#shared/board/orderBetween.ts'
import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { demoBoard } from '#shared/canvases/demo.ts'
import { randomFrom } from './randomFrom.ts'

const words =
  'application counter letter handover phone practice question members learn finish trust übergang 窓口 مجتمع вопрос नमस्ते 🙂'.split(
    ' ',
  )

/** The demo, its cards copied until there are so many, each with words of its own, in all zones and scripts. */
export function largeBoard(size: number, seed = 1): BoardSnapshot {
  const { snapshot } = demoBoard()
  if (size <= snapshot.cards.length) return snapshot
  const random = randomFrom(seed)
  const models = snapshot.cards.filter(({ kind }) => kind !== 'statement')
  const orders = ordersBetween(snapshot.cards.at(-1)?.order, undefined, size - snapshot.cards.length)
  const copies = orders.map((order, index): CardSnapshot => {
    const model = models[index % models.length]
    if (!model) throw new Error('the demo has cards')
    const text = Array.from(
      { length: 4 + Math.floor(random() * 14) },
      () => words[Math.floor(random() * words.length)],
    )
    const spread = () => Math.floor((random() - 0.5) * 160)
    return {
      ...model,
      id: `copy-${index}`,
      order,
      at: [model.at[0] + spread(), model.at[1] + spread()],
      text: text.join(' '),
    }
  })
  return { ...snapshot, cards: [...snapshot.cards, ...copies] }
}
