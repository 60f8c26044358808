import { describe, expect, test } from 'vitest'
import { cookieName, credentialOf, mayAct } from '#server/access/credentials.ts'
import { addressFor, originsOf } from '#server/access/origin.ts'

describe('origins', () => {
  test('a local server is known by the three names of this machine, with its port', () => {
    expect(originsOf({ host: 'localhost', publicUrl: undefined, port: 3000 })).toEqual([
      'http://localhost:3000',
      'http://127.0.0.1:3000',
      'http://[::1]:3000',
    ])
  })

  test('the public address comes first', () => {
    const origins = originsOf({ host: '10.0.0.5', publicUrl: 'https://boards.example.org', port: 3000 })
    expect(origins).toEqual(['https://boards.example.org', 'http://10.0.0.5:3000'])
  })

  test('the usual port is not written, as browsers do not write it', () => {
    expect(originsOf({ host: '10.0.0.5', publicUrl: undefined, port: 80 })).toEqual(['http://10.0.0.5'])
  })

  test('links start with the name by which we were asked only if it is ours', () => {
    const origins = originsOf({ host: 'localhost', publicUrl: undefined, port: 3000 })
    expect(addressFor(origins, undefined, '127.0.0.1:3000')).toBe('http://127.0.0.1:3000')
    expect(addressFor(origins, undefined, 'evil.example:3000')).toBe('http://localhost:3000')
    expect(addressFor(origins, undefined, undefined)).toBe('http://localhost:3000')
    expect(addressFor(origins, 'https://b.example', '127.0.0.1:3000')).toBe('https://b.example')
  })
})

describe('who may act', () => {
  const token = 'x'.repeat(43)
  const origins = ['http://localhost:3000']
  const headers = {
    none: {},
    own: { origin: 'http://localhost:3000' },
    foreign: { origin: 'http://evil.example' },
    prefix: { origin: 'http://localhost:30000' },
    null: { origin: 'null' },
  }

  test.each([
    ['none', 'none', true],
    ['none', 'own', true],
    ['none', 'foreign', false],
    ['none', 'null', false],
    ['cookie', 'none', false],
    ['cookie', 'own', true],
    ['cookie', 'foreign', false],
    ['cookie', 'prefix', false],
    ['cookie', 'null', false],
    ['bearer', 'none', true],
    ['bearer', 'own', true],
    ['bearer', 'foreign', true],
  ] as const)('with %s as credential and %s as origin: %s', (by, origin, may) => {
    const credential = by === 'none' ? undefined : { by, token }
    expect(mayAct(headers[origin], { origins, credential })).toBe(may)
  })

  test('over TLS only the cookie that no neighbouring host can set counts', () => {
    const cookie = `${cookieName(false)}=${token}`
    expect(credentialOf({ cookie }, false)).toEqual({ by: 'cookie', token })
    expect(credentialOf({ cookie }, true)).toBeUndefined()
    expect(credentialOf({ cookie: `__Host-convene=${token}` }, true)).toEqual({ by: 'cookie', token })
  })

  test('a Bearer token goes before a cookie, and nonsense is nobody', () => {
    const cookie = `convene=${'y'.repeat(43)}`
    expect(credentialOf({ cookie, authorization: `Bearer ${token}` }, false)).toEqual({ by: 'bearer', token })
    expect(credentialOf({ authorization: 'Basic abc' }, false)).toBeUndefined()
    expect(credentialOf({ cookie: 'convene=short' }, false)).toBeUndefined()
  })
})
