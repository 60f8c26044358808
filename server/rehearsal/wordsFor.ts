import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { demoBoard } from '#shared/canvases/demo.ts'
import type { Zone } from '#shared/canvases/schema.ts'

export type Words = Pick<CardSnapshot, 'kind' | 'text' | 'color'>

/** What a simulated person writes into a zone: what the people of the demo wrote there. `turn` chooses among it. */
export function wordsFor(
  { id, title, kinds }: Zone,
  { name, turn }: { readonly name: string; readonly turn: number },
): Words {
  const [kind = 'note'] = kinds
  if (kind === 'person') return { kind, text: name, color: 'white' }
  const known =
    wordsByZone()
      .get(id)
      ?.filter(word => word.kind === kind) ?? []
  const { text, color } = known[turn % Math.max(1, known.length)] ?? {
    text: `${title}: what comes to mind first`,
    color: 'white',
  }
  return { kind, text, color }
}

let byZone: ReadonlyMap<string, readonly Words[]> | undefined

function wordsByZone(): ReadonlyMap<string, readonly Words[]> {
  byZone ??= Map.groupBy(
    demoBoard({ extras: true }).snapshot.cards.filter(({ text }) => text.trim() !== ''),
    ({ zone }) => zone,
  )
  return byZone
}
