import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOf, linkKey, roomCode, tidyCode } from '#server/access/keys.ts'

const secret = Buffer.alloc(32, 7)

test('a key changes with board, role, generation and secret, and with nothing else', () => {
  const name = { board: 'b1', role: 'participant', generation: 1 } as const
  const keys = [
    linkKey(secret, name),
    linkKey(secret, { ...name, board: 'b2' }),
    linkKey(secret, { ...name, role: 'observer' }),
    linkKey(secret, { ...name, role: 'facilitator' }),
    linkKey(secret, { ...name, generation: 2 }),
    linkKey(Buffer.alloc(32, 8), name),
  ]
  expect(new Set(keys).size).toBe(keys.length)
  expect(linkKey(secret, name)).toBe(keys[0])
})

test('facilitators have 256-bit keys, all others 128-bit ones', () => {
  const bits = (key: string) => Buffer.from(key, 'base64url').length * 8
  expect(bits(linkKey(secret, { board: 'b', role: 'facilitator', generation: 1 }))).toBe(256)
  expect(bits(linkKey(secret, { board: 'b', role: 'participant', generation: 1 }))).toBe(128)
  expect(bits(linkKey(secret, { board: 'b', role: 'observer', generation: 1 }))).toBe(128)
})

test('a code is found again however it is typed', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), (board, generation) => {
      const code = roomCode(secret, { board, generation })
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
      expect(tidyCode(code)).toBe(code)
      expect(tidyCode(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code)
      expect(tidyCode(code.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(code)
    }),
  )
})

test.each(['', 'ABC', 'ABCD-EFG', 'ABCD-EFGHJ', 'ABCD-EFG!', 'ÄBCD-EFGH', 'ß'.repeat(8)])(
  '%j is no code',
  typed => {
    expect(tidyCode(typed)).toBeUndefined()
  },
)

test('a hash does not show what it hides', () => {
  expect(hashOf('secret')).not.toContain('secret')
  expect(hashOf('secret')).toHaveLength(43)
})
