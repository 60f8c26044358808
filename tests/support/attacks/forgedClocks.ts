import { expect } from 'vitest'
import * as Y from 'yjs'
import { content, garbage, item, rawUpdate, skip } from '#tests/support/updates.ts'
import {
  type Attacks,
  entry,
  evil,
  evilToo,
  own,
  plain,
  staysPending,
  structs,
  textIn,
  written,
} from './Attack.ts'

/** Updates whose clocks and dependencies do not add up. */
export const forgedClocks: Attacks = {
  'garbage at another’s next clock': {
    update: ({ mira, next }) => rawUpdate([{ client: mira, clock: next, structs: [garbage(20)] }]),
    refused: 'a clientID that somebody else holds',
    harm(scene, update) {
      const more = written(scene, scene.mira, doc => textIn(doc, scene.card).insert(0, 'her later work: '))
      expect(textIn(plain(scene, more), scene.card).toString()).toContain('her later work')
      expect(textIn(plain(scene, update, more), scene.card).toString()).not.toContain('her later work')
    },
  },
  'an item at another’s next clock': {
    update: ({ mira, next, letter }) =>
      rawUpdate([
        {
          client: mira,
          clock: next,
          structs: [item({ origin: [mira, letter], content: content.text('x') })],
        },
      ]),
    refused: 'a clientID that somebody else holds',
  },
  'garbage at the first clock of a client of the server’s': {
    update: ({ mira, next }) => rawUpdate([{ client: mira, clock: 0, structs: [garbage(next + 5)] }]),
    refused: 'a clientID that somebody else holds',
  },
  'a skip at another’s next clock, and something behind it': {
    update: ({ mira, next }) => rawUpdate([{ client: mira, clock: next, structs: [skip(5), garbage(1)] }]),
    refused: 'content that no board holds',
    harm: staysPending,
  },
  'a skip over one’s own clocks': {
    update: () => structs(skip(3), entry),
    refused: 'content that no board holds',
    harm: staysPending,
  },
  'a hole in one’s own clocks': {
    update: () => rawUpdate([{ client: evil, clock: 3, structs: [entry] }]),
    refused: 'a hole in the clocks',
    harm: staysPending,
  },
  'a neighbour that does not exist': {
    update: ({ mira }) => structs(item({ origin: [mira, 999], content: content.text('x') })),
    refused: 'something that it builds on is missing',
    harm: staysPending,
  },
  'a neighbour of an unknown client': {
    update: () => structs(item({ rightOrigin: [77, 0], content: content.text('x') })),
    refused: 'something that it builds on is missing',
    harm: staysPending,
  },
  'a neighbour in the future of oneself': {
    update: () => structs(item({ origin: [evil, 5], content: content.any(1) })),
    refused: 'something that it builds on is missing',
  },
  'a parent that does not exist': {
    update: ({ mira }) => structs(item({ parent: [mira, 999], sub: 'k', content: content.any(1) })),
    refused: 'something that it builds on is missing',
    harm: staysPending,
  },
  'structs that wait for each other': {
    update: () =>
      rawUpdate([
        { client: evil, clock: 0, structs: [item({ origin: [evilToo, 0], content: content.any(1) })] },
        { client: evilToo, clock: 0, structs: [item({ origin: [evil, 0], content: content.any(1) })] },
      ]),
    refused: 'something that it builds on is missing',
    harm: staysPending,
  },
  'a client that stands twice': {
    update: () => rawUpdate([own(entry), own(garbage(1))]),
    refused: 'a client stands twice',
    harm(scene, update) {
      // The card is in the bytes that others read, and not on the board of whoever reads it this way.
      expect(Y.decodeUpdate(update).structs).toHaveLength(2)
      expect(plain(scene, update).getMap('cards').has('x')).toBe(false)
    },
  },
  'an empty struct': { update: () => structs(garbage(0)), refused: 'a length is out of bounds' },
  'a clientID beyond 32 bits': {
    update: () => rawUpdate([{ client: 2 ** 32, clock: 0, structs: [entry] }]),
    refused: 'a client is larger than 32 bits',
  },
  'a clock beyond all numbers': {
    update: () => rawUpdate([{ client: evil, clock: Number.MAX_SAFE_INTEGER - 1, structs: [garbage(5)] }]),
    refused: 'a clock is too large',
  },
  'a deletion of what is not there yet': {
    update: ({ mira, next }) => rawUpdate([], [[mira, next, 1]]),
    refused: 'a deletion of what is not there',
    harm(scene, update) {
      staysPending(scene, update)
      const more = written(scene, scene.mira, doc => doc.getMap('cards').set('y', new Y.Map()))
      expect(plain(scene, update, more).getMap('cards').has('y')).toBe(false)
    },
  },
  'a deletion by an unknown client': {
    update: () => rawUpdate([], [[77, 0, 1]]),
    refused: 'a deletion of what is not there',
    harm: staysPending,
  },
  'deletions over each other': {
    update: ({ mira, letter }) =>
      rawUpdate(
        [],
        Array.from({ length: 1000 }, () => [mira, letter, 5] as const),
      ),
    refused: 'deleted ranges are out of order',
  },
  'nine bytes that announce thirty million structs': {
    update: () => Uint8Array.of(1, 0x80, 0x8e, 0xa7, 0x0e, evil, 0, 0, 0),
    refused: 'a count is larger than what follows',
    harm(scene, update) {
      let most = 0
      // An array for all of them, before the first one is read.
      const array = globalThis.Array
      globalThis.Array = new Proxy(array, {
        construct(target, [length]) {
          most = Math.max(most, Number(length))
          return Reflect.construct(target, [0])
        },
      })
      try {
        expect(() => plain(scene, update)).toThrow()
      } finally {
        globalThis.Array = array
      }
      expect(most).toBeGreaterThan(29_999_999)
    },
  },
  'nine bytes that announce thirty million values': {
    update: () => structs(item({ root: 'board', sub: 'x', content: content.of(8, 0x80, 0x8e, 0xa7, 0x0e) })),
    refused: 'a count is larger than what follows',
  },
  'an update of format V2': {
    update: scene => {
      const doc = plain(scene)
      doc.clientID = evil
      doc.getMap('cards').set('x', new Y.Map())
      return Y.encodeStateAsUpdateV2(doc)
    },
    refused: 'bytes are left over',
    harm(scene, update) {
      // Taken without a word, and lost.
      expect(plain(scene, update).getMap('cards').has('x')).toBe(false)
    },
  },
  'bytes left over': {
    update: () => Uint8Array.of(0, 0, 1, 2, 3),
    refused: 'bytes are left over',
    harm: (scene, update) => expect(plain(scene, update).store.pendingStructs).toBeNull(),
  },
}
