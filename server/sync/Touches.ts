import * as Y from 'yjs'
import type { Maker, Touch } from '#shared/board/rules/Touch.ts'
import type { ItemStruct } from './decodeUpdate.ts'
import type { Spot } from './Parts.ts'
import type { Place } from './Place.ts'

/**
 * What structs mean for the rules. All letters that come into one text are one touch, and so are all values that came
 * and went under one key: who has typed for hours touches few places.
 */
export class Touches {
  readonly #all: Touch[] = []
  readonly #gone = new Map<object, Set<string>>()
  /** Where in `#all` the letters of each text are. */
  readonly #typed = new Map<Place, number>()

  get all(): readonly Touch[] {
    return this.#all
  }

  /** `isGone`: the same update deletes it again. */
  add({ in: place, sub = '' }: Spot, struct: ItemStruct, isGone: boolean): void {
    const [entry = sub, text] = place.path
    const isEntry = place.path.length === 0
    const former = isEntry ? standing(place, sub) : undefined
    // Nothing of the board becomes any different.
    if (isGone && isEntry && !former) return
    if (isGone && !isEntry && this.#isRepeated(place, sub)) return
    const touch = {
      op: isGone ? 'delete' : 'set',
      root: place.root,
      entry,
      ...(!isEntry && { field: text ?? sub }),
      ...(place.isFresh && { isFresh: true }),
      ...(!isGone && written(struct)),
      ...(former && { former }),
    } as const
    if (!this.#joins(place, touch)) this.#all.push(touch)
  }

  #isRepeated(place: Place, sub: string): boolean {
    const keys = this.#gone.get(place.holder)
    if (!keys) this.#gone.set(place.holder, new Set([sub]))
    else if (keys.has(sub)) return true
    else keys.add(sub)
    return false
  }

  /** Adds the letters to those that went into the same text before. */
  #joins(place: Place, { units = 0 }: Touch): boolean {
    const at = this.#typed.get(place)
    const former = at === undefined ? undefined : this.#all[at]
    if (units === 0) return false
    if (at === undefined || !former) this.#typed.set(place, this.#all.length)
    else this.#all[at] = { ...former, units: (former.units ?? 0) + units }
    return former !== undefined
  }
}

function written({ content, length }: ItemStruct): Pick<Touch, 'value' | 'units'> {
  if (content.type === 'string') return { units: length }
  return content.type === 'any' ? { value: content.value } : {}
}

/** Who made the entry that stands under this key now, and would go if another took its place. */
function standing({ holder }: Place, sub: string): Maker | undefined {
  const item = holder instanceof Y.AbstractType ? holder._map.get(sub) : undefined
  return item && !item.deleted ? { client: item.id.client, clock: item.id.clock } : undefined
}
