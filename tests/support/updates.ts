import * as encoding from 'lib0/encoding'

/** Yjs updates (V1) by hand, sound or not. */
export interface RawStruct {
  readonly info: number
  readonly write?: (encoder: encoding.Encoder) => void
}

export interface RawSection {
  readonly client: number
  readonly clock: number
  readonly structs: readonly RawStruct[]
}

export type RawDelete = readonly [client: number, clock: number, length: number]

export function rawUpdate(sections: readonly RawSection[], deletes: readonly RawDelete[] = []): Uint8Array {
  return encoding.encode(encoder => {
    encoding.writeVarUint(encoder, sections.length)
    for (const { client, clock, structs } of sections) {
      encoding.writeVarUint(encoder, structs.length)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      for (const { info, write } of structs) {
        encoding.writeUint8(encoder, info)
        write?.(encoder)
      }
    }
    const deleted = Map.groupBy(deletes, ([client]) => client)
    encoding.writeVarUint(encoder, deleted.size)
    for (const [client, ranges] of deleted) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, ranges.length)
      for (const [, clock, length] of ranges) {
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarUint(encoder, length)
      }
    }
  })
}

export const garbage = (length: number): RawStruct => ({
  info: 0,
  write: encoder => encoding.writeVarUint(encoder, length),
})

export const skip = (length: number): RawStruct => ({
  info: 10,
  write: encoder => encoding.writeVarUint(encoder, length),
})

type Id = readonly [client: number, clock: number]

/** An item with plain content under a key of a root, or next to a neighbour. */
export function item(at: {
  readonly root?: string
  readonly parent?: Id
  readonly sub?: string
  readonly origin?: Id
  readonly rightOrigin?: Id
  readonly content: RawStruct
}): RawStruct {
  const { root, parent, sub, origin, rightOrigin, content } = at
  const info = (origin ? 128 : 0) | (rightOrigin ? 64 : 0) | (sub === undefined ? 0 : 32) | content.info
  const writeId = (encoder: encoding.Encoder, [client, clock]: Id) => {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
  }
  return {
    info,
    write(encoder) {
      if (origin) writeId(encoder, origin)
      if (rightOrigin) writeId(encoder, rightOrigin)
      if (!origin && !rightOrigin) {
        encoding.writeVarUint(encoder, root === undefined ? 0 : 1)
        if (root !== undefined) encoding.writeVarString(encoder, root)
        else if (parent) writeId(encoder, parent)
        if (sub !== undefined) encoding.writeVarString(encoder, sub)
      }
      content.write?.(encoder)
    },
  }
}

export const content = {
  any: (value: encoding.AnyEncodable): RawStruct => ({
    info: 8,
    write(encoder) {
      encoding.writeVarUint(encoder, 1)
      encoding.writeAny(encoder, value)
    },
  }),
  text: (text: string): RawStruct => ({ info: 4, write: encoder => encoding.writeVarString(encoder, text) }),
  deleted: (length: number): RawStruct => ({
    info: 1,
    write: encoder => encoding.writeVarUint(encoder, length),
  }),
  /** 0 array, 1 map, 2 text, 3 element ... */
  type: (ref: number): RawStruct => ({ info: 7, write: encoder => encoding.writeVarUint(encoder, ref) }),
  of: (info: number, ...bytes: number[]): RawStruct => ({
    info,
    write: encoder => encoding.writeUint8Array(encoder, Uint8Array.from(bytes)),
  }),
}
