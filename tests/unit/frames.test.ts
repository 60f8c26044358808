import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClientMessage, decodeFrame, encodeFrame, type ServerMessage } from '#server/sync/frames.ts'
import { prepareFrame } from '#server/sync/prepareFrame.ts'
import { frames } from '#tests/support/rawFrames.ts'

const limits = { frameBytes: 1000, firstUploadBytes: 4000, awarenessBytes: 100 }
const decode = (bytes: Uint8Array) => decodeFrame(bytes, limits)
const accepted = (value: ClientMessage) => ({ ok: true, value })
const body = Uint8Array.of(1, 2, 3)

describe('decoding what a client says', () => {
  test('every kind of message is understood', () => {
    expect(decode(frames.stateVector(Uint8Array.of(0)))).toEqual(
      accepted({ type: 'state-vector', vector: Uint8Array.of(0) }),
    )
    expect(decode(frames.stateVector(Uint8Array.of(1, 9, 4)))).toMatchObject({ ok: true })
    expect(decode(frames.missing(body))).toEqual(accepted({ type: 'missing', update: body }))
    expect(decode(frames.update(body))).toEqual(accepted({ type: 'update', update: body }))
    const word = { client: 4_000_000_000, clock: 3, state: '{"a":"é"}' }
    const entries = [{ ...word, state: new TextEncoder().encode(word.state) }]
    expect(decode(frames.presence([word]))).toEqual(accepted({ type: 'presence', entries }))
    expect(decode(frames.query())).toEqual(accepted({ type: 'query' }))
    expect(decode(frames.durable(5))).toEqual(accepted({ type: 'durable', token: Uint8Array.of(5) }))
  })

  test.each([
    ['nothing', []],
    ['an unknown type', [9]],
    ['an unknown step', [0, 7, 0]],
    ['a length beyond the end', [0, 2, 200, 1]],
    ['bytes left over', [3, 0]],
    ['an endless number', [255, 255, 255, 255, 255, 255, 255, 255, 255, 255]],
    ['a state vector that announces millions', [0, 0, 5, 255, 255, 255, 127, 0]],
    ['presence that announces millions', [1, 4, 255, 255, 255, 127]],
  ])('%s is refused', (_, bytes) => {
    expect(decode(Uint8Array.from(bytes))).toMatchObject({ ok: false, refusal: { code: 'malformed' } })
  })

  test('a view into a larger buffer does not let the reader see what is behind it', () => {
    const larger = new Uint8Array(300).fill(1)
    larger.set([0, 2, 250])
    expect(decode(larger.subarray(0, 10)).ok).toBe(false)
  })

  test('only the answer to the server’s state vector may be larger than a frame', () => {
    const large = new Uint8Array(2000)
    expect(decode(frames.missing(large)).ok).toBe(true)
    expect(decode(frames.update(large))).toMatchObject({ ok: false, refusal: { code: 'too-large' } })
    expect(decode(frames.missing(new Uint8Array(5000)))).toMatchObject({ refusal: { code: 'too-large' } })
    const state = `"${'x'.repeat(200)}"`
    expect(decode(frames.presence([{ client: 1, clock: 1, state }]))).toMatchObject({
      refusal: { code: 'too-large' },
    })
  })

  test('any bytes whatever are answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), bytes => {
        expect(typeof decode(bytes).ok).toBe('boolean')
      }),
      { numRuns: 2000 },
    )
  })
})

test('what the server says reads as a client would write it', () => {
  const same: readonly [ServerMessage, Uint8Array][] = [
    [{ type: 'state-vector', vector: body }, frames.stateVector(body)],
    [{ type: 'missing', update: body }, frames.missing(body)],
    [{ type: 'update', update: body }, frames.update(body)],
    [
      {
        type: 'presence',
        entries: [{ client: 4_000_000_000, clock: 2 ** 40 + 5, state: new TextEncoder().encode('null') }],
      },
      frames.presence([{ client: 4_000_000_000, clock: 2 ** 40 + 5, state: 'null' }]),
    ],
    [{ type: 'durable', token: Uint8Array.of(9) }, frames.durable(9)],
  ]
  for (const [message, frame] of same) expect(encodeFrame(message)).toEqual(prepareFrame(frame))
})
