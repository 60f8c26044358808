import { describe, expect, test } from 'vitest'
import { arrangeFields } from '#client/panels/details/arrangeFields.ts'
import { connectionsOf } from '#client/panels/details/connectionsOf.ts'
import type { CardSnapshot, LinkSnapshot } from '#shared/board/snapshot.ts'

const card = (id: string): CardSnapshot => ({
  id,
  kind: 'note',
  canvas: 'domain',
  zone: 'domain.why',
  at: [0, 0],
  order: id,
  text: id,
  color: 'white',
  fields: {},
})
const keys = (items: readonly { key: string }[]) => items.map(({ key }) => key)

describe('the fields of the side panel', () => {
  test('stand in the order of the zone, relations with one end among them', () => {
    const asked = ['rhythm', 'owned_by', 'type']
    const { first, more } = arrangeFields({ kind: 'activity', fields: { minutes: 60 } }, asked, new Set())
    expect(keys(first)).toEqual(['rhythm', 'owned_by', 'type', 'minutes'])
    expect(keys(more)).toContain('outward')
  })

  test('all stand there where the zone asks for none and they are few', () => {
    const { first, more } = arrangeFields({ kind: 'sign', fields: {} }, [], new Set())
    expect(keys(first)).toEqual(['cycle', 'measure', 'by'])
    expect(more).toEqual([])
  })

  test('show what is filled in even if the zone does not ask for it', () => {
    const { first } = arrangeFields(
      { kind: 'note', fields: { slider: 3 } },
      ['audience'],
      new Set(['owned_by']),
    )
    expect(keys(first)).toEqual(['audience', 'slider', 'owned_by'])
  })

  test('who raised a card is asked only where the zone asks for it', () => {
    expect(keys(arrangeFields({ kind: 'agreement', fields: {} }, [], new Set()).first)).toEqual([])
    expect(keys(arrangeFields({ kind: 'agreement', fields: {} }, ['raised_by'], new Set()).first)).toEqual([
      'raised_by',
    ])
  })
})

describe('connections', () => {
  const cards = new Map(['a', 'b', 'c'].map(id => [id, card(id)]))
  const links: LinkSnapshot[] = [
    { id: '1', type: 'addresses', from: 'b', to: 'a' },
    { id: '2', type: 'about', from: 'a', to: 'b' },
    { id: '3', type: 'about', from: 'a', to: 'c' },
    { id: '4', type: 'hosted_by', from: 'a', to: 'c' },
    { id: '5', type: 'relates_to', from: 'c', to: 'a' },
    { id: '6', type: 'about', from: 'a', to: 'gone' },
  ]

  test('are grouped by type and direction, and skip ends that are gone', () => {
    const groups = connectionsOf('a', { links, cards }, new Set(['hosted_by'] as const))
    expect(
      groups.map(({ type, direction, ends }) => [type, direction, ends.map(end => end.card.id)]),
    ).toEqual([
      ['about', 'out', ['b', 'c']],
      ['relates_to', 'out', ['c']],
      ['addresses', 'in', ['b']],
    ])
  })
})
