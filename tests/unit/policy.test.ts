import { describe, expect, test } from 'vitest'
import { refusal } from '#server/sync/policy.ts'
import type { Touch } from '#server/sync/Touch.ts'
import type { Role } from '#shared/protocol/roles.ts'

const me = 'mira'
const facts = {
  cards: 5,
  authorOf: (card: string) => ({ mine: 'mira', hers: 'noor' })[card],
  holderOf: (client: number) => ({ 1: 'mira', 2: 'noor' })[client],
}
const may = (role: Role, ...touched: Touch[]) =>
  refusal({ id: me, role }, touched, facts, { cardsPerBoard: 6 }) === undefined

const set = (root: string, entry: string, more: Partial<Touch> = {}): Touch => ({
  op: 'set',
  root,
  entry,
  ...more,
})
const gone = (root: string, entry: string, former: number): Touch => ({ op: 'delete', root, entry, former })

/** Each operation, and who may do it: facilitator, participant. An observer may do nothing at all. */
const matrix: readonly [string, Touch, facilitator: boolean, participant: boolean][] = [
  ['add a card', set('cards', 'new'), true, true],
  ['sign a new card', set('cards', 'new', { field: 'author', isFresh: true, value: me }), true, true],
  [
    'leave a new card unsigned',
    set('cards', 'new', { field: 'author', isFresh: true, value: null }),
    true,
    true,
  ],
  [
    'sign with another’s name',
    set('cards', 'new', { field: 'author', isFresh: true, value: 'noor' }),
    true,
    false,
  ],
  ['take a card over', set('cards', 'hers', { field: 'author', value: me }), true, false],
  [
    'wipe a name off',
    { op: 'delete', root: 'cards', entry: 'hers', field: 'author', former: 2 },
    true,
    false,
  ],
  ['write in another’s card', set('cards', 'hers', { field: 'text' }), true, true],
  ['move another’s card', set('cards', 'hers', { field: 'at' }), true, true],
  [
    'clear a field of another’s card',
    { op: 'delete', root: 'cards', entry: 'hers', field: 'due' },
    true,
    true,
  ],
  ['delete an own card', gone('cards', 'mine', 1), true, true],
  ['delete an own card made on another device', gone('cards', 'mine', 9), true, true],
  ['delete an unsigned card that one made', gone('cards', 'unsigned', 1), true, true],
  ['delete an unsigned card of another', gone('cards', 'unsigned', 2), true, false],
  ['delete another’s card', gone('cards', 'hers', 2), true, false],
  ['overwrite another’s card', set('cards', 'hers', { former: 2 }), true, false],
  ['link', set('links', 'l'), true, true],
  ['unlink what another linked', gone('links', 'l', 2), true, true],
  ['cluster', set('clusters', 'c'), true, true],
  ['dissolve a cluster', gone('clusters', 'c', 2), true, true],
  ['rename the board', set('board', 'title', { value: 'x' }), true, false],
  ['lay out a canvas', set('canvases', 'value'), true, false],
  ['take a canvas away', gone('canvases', 'domain', 2), true, false],
  ['comment', set('comments', 'x'), true, true],
  ['delete another’s comment', gone('comments', 'x', 2), true, false],
]

describe('R7: what a role may do while no session runs', () => {
  test.each(matrix)('%s', (_, touch, facilitator, participant) => {
    expect(may('facilitator', touch)).toBe(facilitator)
    expect(may('participant', touch)).toBe(participant)
    expect(may('observer', touch)).toBe(false)
  })

  test('one thing that is not permitted refuses all of the update', () => {
    expect(may('participant', set('cards', 'new'), gone('cards', 'hers', 2))).toBe(false)
  })

  test('the name on an own card goes with the card', () => {
    const name: Touch = { op: 'delete', root: 'cards', entry: 'mine', field: 'author', former: 1 }
    expect(may('participant', name, gone('cards', 'mine', 1))).toBe(true)
    expect(may('participant', name)).toBe(false)
  })

  test('a board takes only so many cards', () => {
    expect(may('participant', set('cards', 'a'))).toBe(true)
    expect(may('participant', set('cards', 'a'), set('cards', 'b'))).toBe(false)
    expect(may('participant', set('cards', 'mine', { former: 1 }), set('cards', 'a'))).toBe(true)
  })
})
