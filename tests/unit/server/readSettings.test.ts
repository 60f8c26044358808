import { describe, expect, test } from 'vitest'
import { readSettings } from '#server/config/readSettings.ts'
import { limits } from '#shared/protocol/limits.ts'

function settings(environment: Record<string, string>) {
  const read = readSettings(environment)
  if (!read.ok) throw new Error(read.refusal.join('\n'))
  return read.value
}

function faults(environment: Record<string, string>): readonly string[] {
  const read = readSettings(environment)
  return read.ok ? [] : read.refusal
}

describe('settings', () => {
  test('have sensible values where none is given, or an empty one', () => {
    expect(settings({ PORT: '', UNRELATED: 'x' })).toEqual({
      port: 3000,
      host: 'localhost',
      dataDir: './data',
      publicUrl: undefined,
      trustProxy: false,
      createBoards: { by: 'anyone' },
      metricsKey: undefined,
      logLevel: 'info',
      development: false,
      limits,
    })
  })

  test('are read from the environment', () => {
    const read = settings({
      PORT: '8080',
      PUBLIC_URL: 'https://boards.example.org/',
      TRUST_PROXY: '1',
      CREATE_BOARDS: 'passphrase:open the door',
      LIMIT_PEOPLE_PER_BOARD: '12',
    })
    expect(read).toMatchObject({
      port: 8080,
      publicUrl: 'https://boards.example.org',
      trustProxy: 1,
      createBoards: { by: 'passphrase', passphrase: 'open the door' },
      limits: { ...limits, peoplePerBoard: 12 },
    })
  })

  test.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['HOST', 'a host'],
    ['PUBLIC_URL', 'boards.example.org'],
    ['PUBLIC_URL', 'https://example.org/boards'],
    ['TRUST_PROXY', 'perhaps'],
    ['LOG_LEVEL', 'loud'],
    ['LIMIT_FRAME_BYTES', '0'],
    ['LIMIT_FRAME_BYTES', 'many'],
    ['LIMIT_FRAMES', '3'],
  ])('%s=%s is refused in one sentence that names it', (name, value) => {
    const [fault, ...others] = faults({ [name]: value })
    expect(others).toEqual([])
    expect(fault).toMatch(new RegExp(`^${name} .*\\.$`))
  })

  test('a secret that is refused is not repeated', () => {
    expect(faults({ CREATE_BOARDS: 'passphrase:short', METRICS_KEY: 'short' })).toEqual([
      'CREATE_BOARDS must be "anyone" or "passphrase:" followed by at least 8 characters.',
      'METRICS_KEY must be at least 16 letters, digits or signs of . _ ~ + / = -.',
    ])
  })

  test('all faults are told at once', () => {
    expect(faults({ PORT: 'x', LOG_LEVEL: 'y' })).toHaveLength(2)
  })
})
