import type * as Y from 'yjs'
import { type Element, elementsOf, lettersOf } from './elements.ts'
import { cameTooLate, type Ground } from './Ground.ts'
import { judgeLetters, type Letter } from './judgeLetters.ts'
import type { Turn, Turns } from './Turns.ts'

/** Keys that are written together: who moves a card from zone to zone must not leave it between two. */
const together: readonly (readonly string[])[] = [['canvas', 'zone', 'at']]

/** What a key is to hold: a value, a text, or nothing. */
export type Wanted =
  | { readonly type: 'value'; readonly value: unknown; readonly turn: Turn }
  | { readonly type: 'text'; readonly text: Y.Text; readonly letters: readonly Letter[] }

/**
 * What a container would hold if they had not acted since. Each key goes back to how others last left it, which is
 * how it was in the beginning if nobody else has touched it since; so what others wrote last stays, whatever it is.
 */
export function wantedIn(turns: Turns, map: Y.Map<unknown>, ground: Ground): ReadonlyMap<string, Wanted> {
  const wanted = new Map<string, Wanted>()
  for (const keys of groupsIn(map)) {
    for (const [key, element] of wantedOf(turns, map, { keys, ground })) {
      const content = element && wantedContent(turns, element, ground)
      if (content) wanted.set(key, content)
    }
  }
  return wanted
}

/** The element that each of these keys is to hold; undefined for none. */
export function wantedOf(
  turns: Turns,
  map: Y.Map<unknown>,
  { keys, ground }: { readonly keys: readonly string[]; readonly ground: Ground },
): ReadonlyMap<string, Element | undefined> {
  const written = keys.map(key => [key, elementsOf(turns, map, key)] as const)
  const lastByOthers = Math.max(...written.map(([, elements]) => lastActOfOthers(turns, elements)))
  return new Map(
    written.map(([key, elements]) => [
      key,
      ground.isKept && lastByOthers < 0 ? standing(elements) : asOf(lastByOthers, elements, ground),
    ]),
  )
}

function groupsIn(map: Y.Map<unknown>): readonly (readonly string[])[] {
  const grouped = new Set(together.flat())
  const groups = together.map(keys => keys.filter(key => map._map.has(key))).filter(keys => keys.length > 0)
  return [...groups, ...[...map._map.keys()].filter(key => !grouped.has(key)).map(key => [key])]
}

/** The last turn in which others wrote or deleted anything of it; -1 if they never did. */
function lastActOfOthers(turns: Turns, elements: readonly Element[]): Turn {
  let last = -1
  for (const { turn, theirs, deletedIn, content } of elements) {
    if (!theirs) last = Math.max(last, turn)
    if (deletedIn !== undefined && !turns.isTheirs(deletedIn)) last = Math.max(last, deletedIn)
    if (content.type === 'text') last = Math.max(last, lastActOfOthers(turns, lettersOf(turns, content.text)))
  }
  return last
}

function standing(elements: readonly Element[]): Element | undefined {
  const last = elements.at(-1)
  return last?.deletedIn === undefined ? last : undefined
}

function asOf(turn: Turn, elements: readonly Element[], ground: Ground): Element | undefined {
  const at = elements.findLastIndex(element => element.turn <= turn)
  const found = elements[at]
  if (!found) return undefined
  // Others wrote it at the same time, and only the order that Yjs gives to such writes hid theirs.
  const hidden = found.theirs
    ? elements.findLast((other, index) => index < at && !other.theirs && other.turn > found.turn)
    : undefined
  if (hidden) return hidden
  return stoodAt(turn, found, ground) ? found : undefined
}

function stoodAt(turn: Turn, element: Element, { goneIn }: Ground): boolean {
  const { deletedIn } = element
  if (deletedIn === undefined || deletedIn > turn || deletedIn === goneIn) return true
  return cameTooLate(element, goneIn)
}

function wantedContent(turns: Turns, element: Element, ground: Ground): Wanted | undefined {
  const { content, deletedIn } = element
  if (content.type === 'value') return { ...content, turn: element.turn }
  if (content.type !== 'text') return undefined
  const { text } = content
  const inText: Ground = {
    isKept: ground.isKept || element.theirs,
    ...(deletedIn !== undefined && { goneIn: deletedIn }),
  }
  return { type: 'text', text, letters: judgeLetters(turns, lettersOf(turns, text), inText) }
}
