import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { WebSocket } from 'ws'
import { type Rules, rules } from '#shared/protocol/rules.ts'

/** One client's word about itself; `state` is its JSON text. */
export interface PresenceWord {
  readonly client: number
  readonly clock: number
  readonly state: string
}

/** Client frames as bytes, written by hand: the tests' own reading of shared/protocol/sync.ts. */
export const frames = {
  stateVector: (vector: Uint8Array) => sync(0, vector),
  missing: (update: Uint8Array) => sync(1, update),
  update: (update: Uint8Array) => sync(2, update),
  query: () => Uint8Array.of(3),
  rules: () => Uint8Array.of(104, 0),
  presence: (entries: readonly PresenceWord[]) =>
    encoding.encode(encoder => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint8Array(
        encoder,
        encoding.encode(body => {
          encoding.writeVarUint(body, entries.length)
          for (const { client, clock, state } of entries) {
            encoding.writeVarUint(body, client)
            encoding.writeVarUint(body, clock)
            encoding.writeVarString(body, state)
          }
        }),
      )
    }),
  durable: (count: number) =>
    encoding.encode(encoder => {
      encoding.writeVarUint(encoder, 102)
      encoding.writeVarUint8Array(
        encoder,
        encoding.encode(token => encoding.writeVarUint(token, count)),
      )
    }),
}

function sync(step: number, body: Uint8Array): Uint8Array {
  return encoding.encode(encoder => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, body)
  })
}

export type Heard =
  | { readonly type: 'state-vector' | 'missing' | 'update'; readonly bytes: Uint8Array }
  | { readonly type: 'presence'; readonly bytes: Uint8Array }
  | { readonly type: 'durable'; readonly count: number }
  | { readonly type: 'rules'; readonly rules: Rules }

/** Everything the socket hears from now on, in order. */
export function hearing(socket: WebSocket): readonly Heard[] {
  const heard: Heard[] = []
  socket.on('message', (data: Buffer) => heard.push(heardIn(new Uint8Array(data))))
  return heard
}

/** What a message of the server says. */
export function heardIn(frame: Uint8Array): Heard {
  const decoder = decoding.createDecoder(frame)
  const type = decoding.readVarUint(decoder)
  if (type === 0) {
    const step = decoding.readVarUint(decoder)
    const name = (['state-vector', 'missing', 'update'] as const)[step]
    if (name) return { type: name, bytes: decoding.readVarUint8Array(decoder) }
  }
  const bytes = decoding.readVarUint8Array(decoder)
  if (type === 1) return { type: 'presence', bytes }
  if (type === 102) return { type: 'durable', count: countIn(bytes) }
  if (type === 104) return { type: 'rules', rules: rules.parse(JSON.parse(new TextDecoder().decode(bytes))) }
  throw new Error(`the server said something unknown: ${type}`)
}

/** A token that is no count of ours is somebody's mutant. */
function countIn(token: Uint8Array): number {
  return (token.at(-1) ?? 128) < 128 ? decoding.readVarUint(decoding.createDecoder(token)) : Number.NaN
}

/** The entries of a presence message. */
export function presenceIn(bytes: Uint8Array): readonly PresenceWord[] {
  const decoder = decoding.createDecoder(bytes)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    client: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: decoding.readVarString(decoder),
  }))
}
