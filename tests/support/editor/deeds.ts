import fc from 'fast-check'
import type { Vector } from '#shared/geometry/vector.ts'

/** What happens while a hand is on the table. */
export type Happening =
  | { readonly what: 'move'; readonly to: Vector; readonly free: boolean }
  | { readonly what: 'rest' }
  | { readonly what: 'edge' }
  | Chance<'key' | Meanwhile>

/** What Mira does at her editor, and what happens there. `pick` chooses among what is there. */
export type Deed =
  | {
      readonly what: 'press'
      readonly on: 'card' | 'heap' | 'table' | 'handle'
      readonly pick: number
      readonly at: Vector
      readonly touch: boolean
      readonly shift: boolean
      readonly next: readonly Happening[]
      readonly end: 'up' | 'cancel' | 'browser'
    }
  | { readonly what: 'select'; readonly pick: number; readonly more: boolean }
  | Chance<'command' | 'key' | 'type' | 'name' | 'paste' | 'stop' | Meanwhile>

/**
 * What others and the server do: Noor works on cards of her own where nobody else comes (`noor`), or on any card
 * (`meddle`); the line between the two is slow for a while, or not any more; other rules come into force.
 */
export type Meanwhile = 'noor' | 'meddle' | 'line' | 'rules'

interface Chance<What> {
  readonly what: What
  readonly pick: number
}

const pick = fc.nat(1000)

/** On Domain and Community, and a little beside. */
const spot: fc.Arbitrary<Vector> = fc.tuple(
  fc.integer({ min: -100, max: 5000 }),
  fc.integer({ min: -100, max: 1450 }),
)

function chance<What extends string>(what: What, weight: number) {
  return { weight, arbitrary: pick.map(n => ({ what, pick: n })) }
}

/** Any deed, with all that is named happening in between. */
export function anyDeed(...meanwhile: readonly Meanwhile[]): fc.Arbitrary<Deed> {
  const inBetween = meanwhile.map(what => chance(what, 1))
  const happening: fc.Arbitrary<Happening> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(spot, fc.boolean()).map(([to, free]) => ({ what: 'move' as const, to, free })),
    },
    { weight: 1, arbitrary: fc.constant({ what: 'rest' as const }) },
    { weight: 1, arbitrary: fc.constant({ what: 'edge' as const }) },
    chance('key', 1),
    ...inBetween,
  )
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record(
        {
          what: fc.constant('press' as const),
          on: fc.constantFrom('card', 'card', 'card', 'heap', 'table', 'handle'),
          pick,
          at: spot,
          touch: fc.boolean(),
          shift: fc.boolean(),
          next: fc.array(happening, { maxLength: 5 }),
          end: fc.constantFrom('up', 'up', 'up', 'cancel', 'browser'),
        },
        { noNullPrototype: true },
      ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(pick, fc.boolean())
        .map(([n, more]) => ({ what: 'select' as const, pick: n, more })),
    },
    chance('command', 5),
    chance('key', 3),
    chance('type', 2),
    chance('name', 2),
    chance('paste', 1),
    chance('stop', 1),
    ...inBetween.map(one => ({ ...one, weight: 2 })),
  )
}
