import type { Rules } from '#shared/protocol/rules.ts'
import { messageType, syncStep } from '#shared/protocol/sync.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import { ByteReader, Malformed } from './ByteReader.ts'
import { emptyFrame } from './prepareFrame.ts'

/** What a client may say (shared/protocol/sync.ts). Byte fields are views on the frame. */
export type ClientMessage =
  /** Tells what the client has; asks for the rest. */
  | { readonly type: 'state-vector'; readonly vector: Uint8Array }
  /** All that the server lacked: work done offline. */
  | { readonly type: 'missing'; readonly update: Uint8Array }
  | { readonly type: 'update'; readonly update: Uint8Array }
  | { readonly type: 'presence'; readonly entries: readonly PresenceEntry[] }
  | { readonly type: 'query' }
  | { readonly type: 'durable'; readonly token: Uint8Array }
  /** Asks to be told the rules, now and at each change. */
  | { readonly type: 'rules' }

/** The two that bring anything. */
export type UpdateMessage = Extract<ClientMessage, { readonly type: 'missing' | 'update' }>

/**
 * One client's word about itself; `state` is its JSON text as bytes, `null` when it leaves. Unread: most of what is
 * said of presence is an echo.
 */
export interface PresenceEntry {
  readonly client: number
  readonly clock: number
  readonly state: Uint8Array
}

export type FrameRefusal = { readonly code: 'malformed' | 'too-large'; readonly reason: string }

export interface FrameLimits {
  readonly frameBytes: number
  readonly firstUploadBytes: number
  readonly awarenessBytes: number
}

/** Standard clients repeat what they hear: at most everybody's tabs. */
const mostPresences = 2000

/** Total: answers a message or a refusal for any bytes whatever, and never throws. */
export function decodeFrame(frame: Uint8Array, limits: FrameLimits): Result<ClientMessage, FrameRefusal> {
  try {
    const reader = new ByteReader(frame)
    const message = readMessage(reader)
    if (!message) return refuse({ code: 'malformed', reason: 'unknown type of message' })
    reader.end()
    const most = message.type === 'missing' ? limits.firstUploadBytes : limits.frameBytes
    if (frame.length > most) return refuse({ code: 'too-large', reason: `more than ${most} bytes` })
    const long =
      message.type === 'presence' && message.entries.some(one => one.state.length > limits.awarenessBytes)
    if (long) return refuse({ code: 'too-large', reason: 'presence is too long' })
    return accept(message)
  } catch (error) {
    if (error instanceof Malformed) return refuse({ code: 'malformed', reason: error.message })
    throw error
  }
}

function readMessage(reader: ByteReader): ClientMessage | undefined {
  switch (reader.whole()) {
    case messageType.sync:
      return readSync(reader)
    case messageType.awareness:
      return { type: 'presence', entries: readPresence(new ByteReader(reader.block())) }
    case messageType.queryAwareness:
      return { type: 'query' }
    case messageType.durable: {
      const token = reader.block()
      if (token.length > 64) throw new Malformed('a token is too long')
      return { type: 'durable', token }
    }
    case messageType.rules:
      if (reader.block().length > 0) throw new Malformed('a question with an answer')
      return { type: 'rules' }
    default:
      return undefined
  }
}

function readSync(reader: ByteReader): ClientMessage | undefined {
  switch (reader.whole()) {
    case syncStep.stateVector: {
      const vector = reader.block()
      checkStateVector(vector)
      return { type: 'state-vector', vector }
    }
    case syncStep.missing:
      return { type: 'missing', update: reader.block() }
    case syncStep.update:
      return { type: 'update', update: reader.block() }
    default:
      return undefined
  }
}

/** Reads a state vector through. Throws `Malformed`. */
function checkStateVector(vector: Uint8Array): void {
  const reader = new ByteReader(vector)
  const count = reader.count(2)
  for (let index = 0; index < count; index++) {
    reader.whole()
    reader.whole()
  }
  reader.end()
}

function readPresence(reader: ByteReader): readonly PresenceEntry[] {
  const count = reader.count(3)
  if (count > mostPresences) throw new Malformed('presence of more than can be here')
  const entries = Array.from({ length: count }, () => ({
    client: reader.whole(),
    clock: reader.whole(),
    state: reader.block(),
  }))
  reader.end()
  return entries
}

/** What the server says. */
export type ServerMessage =
  | { readonly type: 'state-vector'; readonly vector: Uint8Array }
  | { readonly type: 'missing'; readonly update: Uint8Array }
  | { readonly type: 'update'; readonly update: Uint8Array }
  | { readonly type: 'presence'; readonly entries: readonly PresenceEntry[] }
  | { readonly type: 'durable'; readonly token: Uint8Array }
  | { readonly type: 'storage'; readonly works: boolean }
  | { readonly type: 'rules'; readonly rules: Rules }

/** One frame for as many recipients as there are, ready to be written. */
export function encodeFrame(message: ServerMessage): Buffer {
  switch (message.type) {
    case 'state-vector':
      return framed([messageType.sync, syncStep.stateVector], [message.vector])
    case 'missing':
      return framed([messageType.sync, syncStep.missing], [message.update])
    case 'update':
      return framed([messageType.sync, syncStep.update], [message.update])
    case 'presence':
      return framed([messageType.awareness], presenceParts(message.entries))
    case 'durable':
      return framed([messageType.durable], [message.token])
    case 'storage':
      return framed([messageType.storage], [Uint8Array.of(message.works ? 1 : 0)])
    case 'rules':
      return framed([messageType.rules], [Buffer.from(JSON.stringify(message.rules))])
    default:
      return unreachable(message)
  }
}

/**
 * Its type and step, each of one byte, and its body behind its length, written once and to where it stays: a busy server
 * says ten thousand messages a second.
 */
function framed(head: readonly number[], body: readonly Uint8Array[]): Buffer {
  let length = 0
  for (const part of body) length += part.length
  const size = whole(length)
  const { frame, at } = emptyFrame(head.length + size.length + length)
  let to = at
  for (const part of [head, size, ...body]) {
    frame.set(part, to)
    to += part.length
  }
  return frame
}

function presenceParts(entries: readonly PresenceEntry[]): readonly Uint8Array[] {
  const parts = [whole(entries.length)]
  for (const { client, clock, state } of entries) parts.push(whole(client, clock, state.length), state)
  return parts
}

/** Numbers as lib0 writes them, seven bits to a byte. */
function whole(...numbers: readonly number[]): Uint8Array {
  const bytes: number[] = []
  for (let rest of numbers) {
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest & 127) | 128)
    bytes.push(rest)
  }
  return Uint8Array.from(bytes)
}
