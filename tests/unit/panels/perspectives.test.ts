import { describe, expect, test } from 'vitest'
import { checkPerspectives, leftBehind, renamedPeople } from '#client/panels/perspectives.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'

const line = (name: string, was?: string) => ({ key: 0, name, was })
const person = (id: string, perspective: string): CardSnapshot => ({
  id,
  kind: 'person',
  canvas: 'community',
  zone: 'community.core',
  at: [0, 0],
  order: id,
  text: id,
  color: 'white',
  fields: { perspective },
})

describe('perspectives', () => {
  test('are three to six different names, or none', () => {
    expect(checkPerspectives([line('State'), line(' Towns '), line('Users'), line('')])).toEqual({
      ok: true,
      value: ['State', 'Towns', 'Users'],
    })
    expect(checkPerspectives([])).toEqual({ ok: true, value: [] })
    expect(checkPerspectives([line('a'), line('b')])).toMatchObject({ refusal: { fault: 'too-few' } })
    expect(checkPerspectives('abcdefg'.split('').map(name => line(name)))).toMatchObject({
      refusal: { fault: 'too-many' },
    })
    expect(checkPerspectives([line('a'), line('b'), line('A')])).toMatchObject({
      refusal: { fault: 'twice', name: 'A' },
    })
  })

  test('people move with a perspective that is renamed', () => {
    const people = [person('p', 'Towns'), person('q', 'State')]
    expect(renamedPeople([line('Local government', 'Towns'), line('State', 'State')], people)).toEqual(
      new Map([['p', 'Local government']]),
    )
  })

  test('people of a perspective that goes are named, unless its word comes back elsewhere', () => {
    const people = [person('p', 'Towns'), person('q', 'State')]
    expect(leftBehind(['Towns', 'State'], [line('State', 'State')], people).map(({ id }) => id)).toEqual([
      'p',
    ])
    expect(leftBehind(['Towns', 'State'], [line('State', 'State'), line('Towns')], people)).toEqual([])
  })
})
