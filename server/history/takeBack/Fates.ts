import * as Y from 'yjs'
import { type Fate, fateOf, kept } from './fateOf.ts'
import { pointingRoots, type Read, referencesIn, replaces } from './references.ts'
import type { Turn, Turns } from './Turns.ts'

/** Where an entry lies: `root/id`. */
type Place = string

/** What is to become of each entry that they touched, so that the board as a whole holds together. */
export class Fates {
  readonly #turns: Turns
  readonly #fates = new Map<Place, Fate>()

  constructor(turns: Turns) {
    this.#turns = turns
    for (const [root, id] of touchedEntries(turns)) {
      const place = `${root}/${id}`
      if (root !== 'board' && !this.#fates.has(place))
        this.#fates.set(place, fateOf(turns, this.#root(root), id))
    }
    this.#keepWhatOthersNeed()
    this.#dropLooseLinks()
  }

  *all(): Generator<readonly [root: string, id: string, fate: Fate]> {
    for (const [place, fate] of this.#fates) yield [...split(place), fate]
  }

  /** A card to which somebody has linked their own since stays, and then whatever it leads to stays with it. */
  #keepWhatOthersNeed(): void {
    for (let again = true; again; ) {
      const needed = this.#needed()
      again = false
      for (const [place, fate] of this.#fates) {
        if (fate.do !== 'remove' || (needed.get(place) ?? -1) < fate.madeIn) continue
        this.#fates.set(place, kept(this.#turns, fate.entry))
        again = true
      }
    }
  }

  /** What something that will be there leads to, and the last turn in which it was made to. */
  #needed(): ReadonlyMap<Place, Turn> {
    const needed = new Map<Place, Turn>()
    for (const [root, read] of this.#everything()) {
      const references = referencesIn(root, read)
      // A link that cannot have both its ends needs neither.
      if (root === 'links' && !references.every(({ to }) => this.#mayStay(to))) continue
      for (const { to, turn } of references) needed.set(to, Math.max(turn, needed.get(to) ?? -1))
    }
    return needed
  }

  #mayStay(place: Place): boolean {
    return this.#fates.get(place)?.do === 'remove' || this.#read(place) !== undefined
  }

  /** A link that would come back without its ends, or beside one that others have put in its place, does not. */
  #dropLooseLinks(): void {
    for (const [place, fate] of this.#fates) {
      if (!place.startsWith('links/') || fate.do !== 'align' || fate.entry) continue
      const link = this.#read(place)
      if (!link) continue
      const hasEnds = referencesIn('links', link).every(({ to }) => this.#read(to) !== undefined)
      if (!hasEnds || this.#isReplaced(place, link)) this.#fates.set(place, { do: 'leave' })
    }
  }

  #isReplaced(place: Place, link: Read): boolean {
    const others = [...this.#everything()].filter(([root, , other]) => root === 'links' && other !== place)
    return others.some(([, read]) => replaces(read, link))
  }

  /** Everything that will be there. */
  *#everything(): Generator<readonly [root: string, read: Read, place: Place]> {
    for (const root of pointingRoots) {
      const ids = new Set(this.#root(root).keys())
      for (const place of this.#fates.keys()) if (place.startsWith(`${root}/`)) ids.add(split(place)[1])
      for (const id of ids) {
        const read = this.#read(`${root}/${id}`)
        if (read) yield [root, read, `${root}/${id}`]
      }
    }
  }

  /** What will be there; undefined if nothing will. */
  #read(place: Place): Read | undefined {
    const fate = this.#fates.get(place)
    if (fate?.do === 'remove') return undefined
    if (fate && fate.do !== 'leave') {
      return key => {
        const wanted = fate.keys.get(key)
        return wanted?.type === 'value' ? wanted : undefined
      }
    }
    const [root, id] = split(place)
    const entry = this.#root(root).get(id)
    return entry instanceof Y.Map ? key => this.#written(entry, key) : undefined
  }

  #written(entry: Y.Map<unknown>, key: string): ReturnType<Read> {
    const item = entry._map.get(key)
    if (!item || item.deleted) return undefined
    const { client, clock } = item.lastId
    return { value: entry.get(key), turn: this.#turns.broughtIn(client, clock) }
  }

  #root(name: string): Y.Map<unknown> {
    return this.#turns.doc.getMap(name)
  }
}

function split(place: Place): readonly [root: string, id: string] {
  const slash = place.indexOf('/')
  return [place.slice(0, slash), place.slice(slash + 1)]
}

/** Every entry, or key of the board itself, that they touched. */
export function* touchedEntries(turns: Turns): Generator<readonly [root: string, id: string]> {
  for (const touched of turns.touched()) {
    let item: Y.Item = touched
    while (item.parent instanceof Y.AbstractType && item.parent._item) item = item.parent._item
    const { parent, parentSub } = item
    if (parent instanceof Y.AbstractType && parentSub !== null) yield [Y.findRootTypeKey(parent), parentSub]
  }
}
