import { expect } from 'vitest'
import * as Y from 'yjs'
import { content, item, rawUpdate } from '#tests/support/updates.ts'
import {
  type Attacks,
  entry,
  entryIn,
  evil,
  evilToo,
  field,
  own,
  plain,
  said,
  structs,
  textIn,
  written,
} from './Attack.ts'

const unequal = (one: Y.Doc, other: Y.Doc, card: string) =>
  expect(textIn(one, card).toString()).not.toBe(textIn(other, card).toString())

/** Updates that put things where a board has no place for them, or between neighbours that are none. */
export const misplaced: Attacks = {
  'neighbours the wrong way round': {
    update: ({ mira, letter }) =>
      structs(
        item({ origin: [mira, letter + 7], rightOrigin: [mira, letter + 6], content: content.text('X') }),
      ),
    refused: 'neighbours the wrong way round',
    harm(scene, update) {
      const honest = written(scene, 1, doc => textIn(doc, scene.card).insert(7, 'Y'))
      unequal(plain(scene, update, honest), plain(scene, honest, update), scene.card)
    },
  },
  'neighbours the wrong way round that the update itself brings': {
    update: ({ mira, letter }) =>
      rawUpdate([
        own(
          item({ origin: [mira, letter], rightOrigin: [mira, letter + 1], content: content.text('pqr') }),
          item({ origin: [evil, 2], rightOrigin: [evil, 1], content: content.text('X') }),
        ),
      ]),
    refused: 'neighbours the wrong way round',
    harm(scene, update) {
      const brings = structs(
        item({
          origin: [scene.mira, scene.letter],
          rightOrigin: [scene.mira, scene.letter + 1],
          content: content.text('pqr'),
        }),
      )
      const honest = written({ ...scene, state: Y.encodeStateAsUpdate(plain(scene, brings)) }, 1, doc =>
        textIn(doc, scene.card).insert(3, 'Y'),
      )
      unequal(plain(scene, update, honest), plain(scene, brings, honest, update), scene.card)
    },
  },
  'a neighbour that is its own right neighbour': {
    update: ({ mira, letter }) =>
      structs(item({ origin: [mira, letter], rightOrigin: [mira, letter], content: content.text('X') })),
    refused: 'neighbours the wrong way round',
  },
  'neighbours in different containers': {
    update: ({ mira, letter, entry }) =>
      structs(item({ origin: [mira, letter], rightOrigin: [mira, entry], content: content.text('x') })),
    refused: 'neighbours in different containers',
  },
  'neighbours in different texts': {
    update: ({ mira, letter }) =>
      rawUpdate([
        own(
          entry,
          field('text', content.type(2)),
          item({ parent: [evil, 1], content: content.text('mine') }),
          item({ origin: [mira, letter], rightOrigin: [evil, 2], content: content.text('X') }),
        ),
      ]),
    refused: 'neighbours in different containers',
    harm(scene, update) {
      const gone = rawUpdate([], [[evil, 0, 1]])
      // Who hears of it after the other text is gone makes garbage of it.
      const brings = rawUpdate([
        own(
          entry,
          field('text', content.type(2)),
          item({ parent: [evil, 1], content: content.text('mine') }),
        ),
      ])
      unequal(plain(scene, update, gone), plain(scene, brings, gone, update), scene.card)
    },
  },
  'a struct that goes on in another container': {
    update: ({ mira, letter }) =>
      rawUpdate([
        own(
          item({ origin: [mira, letter], rightOrigin: [mira, letter + 1], content: content.text('pq') }),
          item({ origin: [evil, 0], rightOrigin: [mira, letter + 1], content: content.text('r') }),
        ),
        {
          client: evilToo,
          clock: 0,
          structs: [item({ origin: [evil, 1], rightOrigin: [mira, 0], content: content.any(1) })],
        },
      ]),
    refused: 'neighbours in different containers',
  },
  'a root that no board has': {
    update: () => structs(item({ root: 'evil', sub: 'x', content: content.type(1) })),
    refused: 'a root that no board has',
    harm: (scene, update) => expect([...plain(scene, update).share.keys()]).toContain('evil'),
  },
  'a key that reaches into prototypes': {
    update: () => structs(item({ root: 'cards', sub: '__proto__', content: content.type(1) })),
    refused: 'a key that reaches into prototypes',
    harm(scene, update) {
      const json = plain(scene, update).getMap('cards').toJSON()
      expect(Object.getPrototypeOf(json)).not.toBe(Object.prototype)
    },
  },
  'an object key that does': {
    update: () =>
      structs(entry, field('k', content.of(8, 1, 118, 1, 9, ...Buffer.from('__proto__'), 118, 0))),
    refused: 'a key that reaches into prototypes',
    harm: (scene, update) =>
      expect(Object.getPrototypeOf(entryIn(plain(scene, update), 'x').get('k'))).not.toBe(Object.prototype),
  },
  'an id that is none': {
    update: () => structs(item({ root: 'cards', sub: 'a b', content: content.type(1) })),
    refused: 'an id that is none',
  },
  'a list in a root map': {
    update: () => structs(item({ root: 'cards', content: content.any(1) })),
    refused: 'a list where a map should be',
    harm(scene, update) {
      const cards = plain(scene, update).getMap('cards')
      // It lies there for ever, and nobody can see it.
      expect([cards.size, cards._start === null]).toEqual([1, false])
    },
  },
  'an entry that is no map': {
    update: () => structs(item({ root: 'cards', sub: 'x', content: content.any(1) })),
    refused: 'an entry that is no map',
    harm: (scene, update) => expect(() => entryIn(plain(scene, update), 'x')).toThrow(),
  },
  'a container in the board’s own fields': {
    update: () => structs(item({ root: 'board', sub: 'title', content: content.type(1) })),
    refused: 'a container where a value should be',
  },
  'a map within an entry': {
    update: () => structs(entry, field('k', content.type(1))),
    refused: 'an entry within an entry',
  },
  'deep nesting, to be deleted at once': {
    update: () =>
      structs(
        entry,
        ...Array.from({ length: 10_000 }, (_, index) =>
          item({ parent: [evil, index], sub: 'x', content: content.type(1) }),
        ),
      ),
    refused: 'an entry within an entry',
    harm(scene, update) {
      const doc = plain(scene, update)
      expect(() => Y.applyUpdate(doc, rawUpdate([], [[evil, 0, 1]]))).toThrow(/call stack/)
      let heard = 0
      doc.on('update', () => heard++)
      doc.getMap('cards').set('after', new Y.Map())
      // Dead: it changes, and tells nobody any more.
      expect(heard).toBe(0)
    },
  },
  'a parent that holds nothing': {
    update: ({ mira, letter }) =>
      structs(item({ parent: [mira, letter], sub: 'k', content: content.any(1) })),
    refused: 'a parent that holds nothing',
  },
  'an attribute on a text': {
    update: () =>
      structs(
        entry,
        field('text', content.type(2)),
        item({ parent: [evil, 1], sub: 'bold', content: content.any(1) }),
      ),
    refused: 'an attribute of a text',
  },
  'a value in a text': {
    update: () =>
      structs(entry, field('text', content.type(2)), item({ parent: [evil, 1], content: content.any(1) })),
    refused: 'a text of more than letters',
    harm: (scene, update) =>
      expect(textIn(plain(scene, update), 'x').toDelta()).not.toEqual([{ insert: expect.any(String) }]),
  },
  'too many keys in one entry': {
    update: () =>
      structs(entry, ...Array.from({ length: 201 }, (_, index) => field(`key ${index}`, content.any(1)))),
    refused: 'too many keys in one entry',
  },
  'a key that is too long': {
    update: () => structs(entry, field('k'.repeat(65), content.any(1))),
    refused: 'a key that is too long',
  },
  'a character cut in two by an insertion': {
    update: ({ mira, letter }) =>
      structs(
        item({ origin: [mira, letter + 2], rightOrigin: [mira, letter + 3], content: content.text('x') }),
      ),
    refused: 'a character cut in two',
    harm: (scene, update) => expect(textIn(plain(scene, update), scene.card).toString()).not.toContain('😀'),
  },
  'a character cut in two by a deletion': {
    update: ({ mira, letter }) => rawUpdate([], [[mira, letter + 3, 1]]),
    refused: 'a character cut in two',
    harm: (scene, update) =>
      expect(textIn(plain(scene, update), scene.card).toString()).toBe(said.replace('😀', '\ufffd')),
  },
  'a character cut in two by a struct that is known already': {
    // It is Mira's own first struct, told with a neighbour in the middle of her emoji: no text is touched.
    update: ({ mira, letter }) =>
      rawUpdate([
        own(entry),
        { client: mira, clock: 0, structs: [item({ origin: [mira, letter + 2], content: content.any(1) })] },
      ]),
    refused: 'a character cut in two',
    harm: (scene, update) => expect(textIn(plain(scene, update), scene.card).toString()).not.toContain('😀'),
  },
}
