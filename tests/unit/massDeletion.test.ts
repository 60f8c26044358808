import { describe, expect, test } from 'vitest'
import { BoardRules } from '#server/sync/BoardRules.ts'
import { allows } from '#shared/board/rules/DeletionPace.ts'
import { limits } from '#shared/protocol/limits.ts'
import type { Role } from '#shared/protocol/roles.ts'

const mira = person('mira', 'participant')

function person(id: string, role: Role) {
  return { id, name: id.toUpperCase(), role, color: 0 }
}

const cards = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `card-${from + index}`)

/** Deletes so many cards, one after the other; answers the freeze that comes of it, if any. */
function deleteOneByOne(rules: BoardRules, count: number, { at = 0, stepMs = 0, who = mira } = {}) {
  return cards(count)
    .map((card, index) => rules.did(who, { added: [], removed: [card] }, at + index * stepMs))
    .find(Boolean)
}

const mayDelete = (rules: BoardRules, count: number, now: number, who = mira) =>
  allows(rules.inForce(who, now).deletions, cards(count))

describe('SECURITY: mass deletion', () => {
  test('nineteen cards in ten seconds go, the twentieth freezes', () => {
    const rules = new BoardRules(limits)
    expect(deleteOneByOne(rules, 19)).toBeUndefined()
    expect(rules.inForce(mira, 9999).isFrozen).toBe(false)
    expect(rules.did(mira, { added: [], removed: ['one more'] }, 9999)).toEqual({
      id: 'mira',
      name: 'MIRA',
      deleted: 20,
      tried: 0,
      kept: false,
    })
    expect(rules.inForce(mira, 9999).isFrozen).toBe(true)
  })

  test('what was deleted ten seconds ago counts no more', () => {
    const rules = new BoardRules(limits)
    expect(deleteOneByOne(rules, 19)).toBeUndefined()
    expect(mayDelete(rules, 2, 9999)).toBe(false)
    expect(mayDelete(rules, 20, 10_000)).toBe(true)
    expect(deleteOneByOne(rules, 19, { at: 10_000 })).toBeUndefined()
    expect(deleteOneByOne(new BoardRules(limits), 500, { stepMs: 600 })).toBeUndefined()
  })

  test('twenty at once are taken and freeze; twenty-one are not taken, and freeze', () => {
    const rules = new BoardRules(limits)
    expect([mayDelete(rules, 20, 0), mayDelete(rules, 21, 0)]).toEqual([true, false])
    expect(rules.tried(mira, 21, 0)).toMatchObject({ deleted: 0, tried: 21 })
    expect(rules.inForce(mira, 0).isFrozen).toBe(true)
  })

  test('everybody is counted apart, and a facilitator is not counted', () => {
    const rules = new BoardRules(limits)
    expect(deleteOneByOne(rules, 19)).toBeUndefined()
    expect(deleteOneByOne(rules, 19, { who: person('noor', 'participant') })).toBeUndefined()
    const fay = person('fay', 'facilitator')
    expect(deleteOneByOne(rules, 100, { who: fay })).toBeUndefined()
    expect(mayDelete(rules, 1000, 0, fay)).toBe(true)
  })

  test('what one has added just now may be taken back in any number', () => {
    const rules = new BoardRules(limits)
    rules.did(mira, { added: cards(100), removed: [] }, 0)
    expect(mayDelete(rules, 100, limits.takeBackMs - 1)).toBe(true)
    expect(rules.did(mira, { added: [], removed: cards(100) }, limits.takeBackMs - 1)).toBeUndefined()
    rules.did(mira, { added: cards(100), removed: [] }, 0)
    expect(mayDelete(rules, 100, limits.takeBackMs)).toBe(false)
  })

  test('what one has added as a facilitator is one’s own to take back after stepping back', () => {
    const rules = new BoardRules(limits)
    rules.did({ ...mira, role: 'facilitator' }, { added: cards(100), removed: [] }, 0)
    expect(mayDelete(rules, 100, 1)).toBe(true)
  })

  test('what another has added counts, and so does one’s own from before', () => {
    const rules = new BoardRules(limits)
    rules.did(person('noor', 'participant'), { added: cards(30), removed: [] }, 0)
    expect(deleteOneByOne(rules, 20)).toMatchObject({ deleted: 20 })
  })

  test('a facilitator’s word lets them go on with a clean slate; leaving it so is remembered', () => {
    const rules = new BoardRules(limits)
    deleteOneByOne(rules, 20)
    expect([rules.keepFrozen('mira'), rules.keepFrozen('noor')]).toEqual([true, false])
    expect(rules.inForce(mira, 0).isFrozen).toBe(true)
    expect(rules.toldTo(person('fay', 'facilitator'), [], 0).frozen).toMatchObject([
      { id: 'mira', kept: true },
    ])
    expect([rules.letGo('mira'), rules.letGo('mira')]).toEqual([true, false])
    expect(rules.inForce(mira, 0).isFrozen).toBe(false)
    expect(deleteOneByOne(rules, 19)).toBeUndefined()
  })

  test('the frozen one and those who lead are told, with number and name; nobody else is', () => {
    const rules = new BoardRules(limits)
    deleteOneByOne(rules, 20)
    const told = (who: ReturnType<typeof person>) => {
      const { freeze, frozen } = rules.toldTo(who, [], 0)
      return [freeze?.deleted, frozen.map(({ name, deleted }) => [name, deleted])]
    }
    expect(told(mira)).toEqual([20, []])
    expect(told(person('fay', 'facilitator'))).toEqual([undefined, [['MIRA', 20]]])
    expect(told(person('noor', 'participant'))).toEqual([undefined, []])
    expect(told(person('obi', 'observer'))).toEqual([undefined, []])
  })
})
