import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { demoBoard } from '#shared/canvases/demo.ts'
import { addDays } from '#shared/canvases/derived/days.ts'
import type { Zone } from '#shared/canvases/schema.ts'
import { type Writing, words } from './words.ts'

export type Words = Pick<CardSnapshot, 'kind' | 'text' | 'color' | 'fields'>

export interface Writer {
  readonly name: string
  /** Of all of a rehearsal, from 0. */
  readonly number: number
  /** Chooses among what there is to say. */
  readonly turn: number
  /** An ISO day. */
  readonly today: string
}

const colors = ['straw', 'apricot', 'rose', 'heather', 'sky', 'mint'] as const

/**
 * What a simulated person writes into a zone: words of theirs where there are some, else what the people of the demo
 * wrote there.
 */
export function wordsFor({ id, title, kinds }: Zone, { name, number, turn, today }: Writer): Words {
  const [kind = 'note'] = kinds
  if (kind === 'person') {
    const { organisation } = among(words.people, number) ?? {}
    return { kind, text: name, color: 'white', fields: organisation ? { organisation } : {} }
  }
  const said = among(words.writing[id] ?? demoWords(id, kind), turn)
  const color = kind === 'question' || kind === 'statement' ? 'white' : (among(colors, number) ?? 'straw')
  if (!said) return { kind, text: words.elsewhere.replace('{zone}', title), color, fields: {} }
  const days = Object.entries(said.days ?? {}).map(([key, count]) => [key, addDays(today, count)] as const)
  return { kind, text: said.text, color, fields: { ...said.fields, ...Object.fromEntries(days) } }
}

export function among<Item>(items: readonly Item[], turn: number): Item | undefined {
  return items[turn % Math.max(1, items.length)]
}

let byZone: ReadonlyMap<string, readonly CardSnapshot[]> | undefined

function demoWords(zone: string, kind: CardSnapshot['kind']): readonly Writing[] {
  byZone ??= Map.groupBy(
    demoBoard({ extras: true }).snapshot.cards.filter(({ text }) => text.trim() !== ''),
    card => card.zone,
  )
  const cards = byZone.get(zone)?.filter(card => card.kind === kind) ?? []
  return cards.map(({ text }) => ({ text }))
}
