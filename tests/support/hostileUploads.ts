import * as encoding from 'lib0/encoding'
import {
  content,
  garbage,
  item,
  type RawDelete,
  type RawSection,
  type RawStruct,
  rawUpdate,
} from './updates.ts'

/** Updates made to keep whoever takes them busy. All of them fit into the largest upload. */
export interface HostileUpload {
  readonly make: () => Uint8Array
  /** Why it is refused; some are sound, only dear to take, and may be. */
  readonly refused: string | false
}

const evil = 1000
const many = (count: number, make: (index: number) => RawStruct) =>
  Array.from({ length: count }, (_, index) => make(index))
const entry = (id: string) => item({ root: 'cards', sub: id, content: content.type(1) })
const text = (entry: number) => item({ parent: [evil, entry], sub: 'text', content: content.type(2) })
const letters = (text: number, count: number) =>
  item({ parent: [evil, text], content: content.text('x'.repeat(count)) })
const first = (structs: readonly RawStruct[]): RawSection => ({ client: evil, clock: 0, structs })
/** A thousand clients with forty structs each. */
const crowd = (make: (index: number) => RawStruct): readonly RawSection[] =>
  Array.from({ length: 1000 }, (_, index) => ({
    client: evil + 1 + index,
    clock: 0,
    structs: many(40, make),
  }))

export const hostileUploads: Readonly<Record<string, HostileUpload>> = {
  'two million pieces of garbage': {
    refused: 'too many structs',
    make: () => rawUpdate([first(Array(2_000_000).fill(garbage(1)))]),
  },
  'a value of four million values': {
    refused: 'too many values',
    make() {
      const count = 4_000_000
      const values: RawStruct = {
        info: 8,
        write(encoder) {
          encoding.writeVarUint(encoder, 1)
          encoding.writeUint8(encoder, 117)
          encoding.writeVarUint(encoder, count)
          for (let left = count; left > 0; left--) encoding.writeUint8(encoder, 126)
        },
      }
      return rawUpdate([first([entry('x'), item({ parent: [evil, 0], sub: 'k', content: values })])])
    },
  },
  'clients of which each waits for the next': {
    refused: 'too-many-clients',
    make() {
      const next = (index: number) => item({ origin: [evil + index + 1, 0], content: content.any(1) })
      const waiting = Array.from({ length: 9998 }, (_, index) => ({
        client: evil + 1 + index,
        clock: 0,
        structs: [next(index + 1)],
      }))
      const awaited = item({ parent: [evil, 0], sub: 'k', content: content.any(1) })
      return rawUpdate([
        first([entry('x')]),
        ...waiting,
        { client: evil + 9999, clock: 0, structs: [awaited] },
      ])
    },
  },
  'forty thousand letters that compete for one seat': {
    refused: 'far more work than it brings',
    make: () =>
      rawUpdate(
        [
          first([entry('x'), text(0), letters(1, 200)]),
          ...crowd(index =>
            item({ rightOrigin: [evil, 2 + ((index * 7) % 200)], content: content.text('y') }),
          ),
        ],
        // So that nothing of it is too long.
        Array.from({ length: 1000 }, (_, index) => [evil + 1 + index, 0, 40]),
      ),
  },
  'forty thousand values that compete for one key': {
    refused: 'far more work than it brings',
    make: () =>
      rawUpdate([
        first([entry('x')]),
        ...crowd(() => item({ parent: [evil, 0], sub: 'k', content: content.any(1) })),
      ]),
  },
  'a hundred thousand keys in one entry': {
    refused: 'too many keys in one entry',
    make() {
      const key = (index: number) => item({ parent: [evil, 0], sub: `key ${index}`, content: content.any(1) })
      return rawUpdate([first([entry('x'), ...many(100_000, key)])])
    },
  },
  'deletions of every other letter of a hundred texts': {
    refused: false,
    make() {
      const length = 5000
      const ranges: RawDelete[] = []
      const structs = Array.from({ length: 100 }, (_, index) => {
        const clock = index * (2 + length)
        for (let at = clock + 2; at < clock + 2 + length; at += 2) ranges.push([evil, at, 1])
        return [entry(`x${index}`), text(clock), letters(clock + 1, length)]
      })
      return rawUpdate([first(structs.flat())], ranges)
    },
  },
}
