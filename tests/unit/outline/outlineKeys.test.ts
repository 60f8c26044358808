import { describe, expect, test } from 'vitest'
import { outlineAct, typeAhead } from '#client/outline/outlineKeys.ts'

const lines = ['canvas d', 'zone d why', 'card a', 'card b', 'zone d topics', 'card c']
const press = (
  current: string,
  key: string,
  more: { alt?: boolean; mod?: boolean; closed?: string[] } = {},
) =>
  outlineAct(
    { lines, current, closed: new Set(more.closed) },
    { key, alt: more.alt ?? false, mod: more.mod ?? false },
  )

describe('keys in the outline', () => {
  test('arrows, Home and End walk through the lines and stop at the ends', () => {
    expect(press('card b', 'ArrowDown')).toEqual({ does: 'go', to: 'zone d topics' })
    expect(press('canvas d', 'ArrowUp')).toBeUndefined()
    expect(press('card b', 'Home')).toEqual({ does: 'go', to: 'canvas d' })
    expect(press('card b', 'End')).toEqual({ does: 'go', to: 'card c' })
  })

  test('left goes out and closes, right opens and goes in', () => {
    expect(press('card b', 'ArrowLeft')).toEqual({ does: 'go', to: 'zone d why' })
    expect(press('zone d why', 'ArrowLeft')).toEqual({ does: 'close', line: 'zone d why' })
    expect(press('zone d why', 'ArrowLeft', { closed: ['zone d why'] })).toEqual({
      does: 'go',
      to: 'canvas d',
    })
    expect(press('zone d why', 'ArrowRight', { closed: ['zone d why'] })).toEqual({
      does: 'open',
      line: 'zone d why',
    })
    expect(press('zone d why', 'ArrowRight')).toEqual({ does: 'go', to: 'card a' })
  })

  test('on a card, keys edit, open, delete and move it', () => {
    expect(press('card a', 'Enter')).toEqual({ does: 'edit', card: 'a' })
    expect(press('card a', ' ')).toEqual({ does: 'details', card: 'a' })
    expect(press('card a', 'Delete')).toEqual({ does: 'delete', card: 'a' })
    expect(press('card a', 'ArrowDown', { alt: true })).toEqual({ does: 'down', card: 'a' })
  })

  test('headings keep Enter and Space for themselves, and keys with Control are left alone', () => {
    expect(press('zone d why', 'Enter')).toBeUndefined()
    expect(press('card a', 'Home', { mod: true })).toBeUndefined()
  })
})

test('typing finds the next line that begins so, around the end and without accents', () => {
  const words: Record<string, string> = { 'card a': 'Élan', 'card b': 'Evening', 'card c': 'Even so' }
  const find = (current: string, typed: string) =>
    typeAhead({ lines, current }, typed, line => words[line] ?? '')
  expect(find('card a', 'e')).toBe('card b')
  expect(find('card c', 'e')).toBe('card a')
  expect(find('card b', 'even s')).toBe('card c')
  expect(find('card a', 'x')).toBeUndefined()
})
