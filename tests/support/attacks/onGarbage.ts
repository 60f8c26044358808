import { expect } from 'vitest'
import * as Y from 'yjs'
import { content, item, rawUpdate } from '#tests/support/updates.ts'
import { type Attacks, entry, evil, field, keeping, plain, structs, textIn } from './Attack.ts'

/** A card with a text, and then its deletion. */
const brings = structs(
  entry,
  field('text', content.type(2)),
  item({ parent: [evil, 1], content: content.text('mine') }),
)
const deletes = rawUpdate([], [[evil, 0, 1]])
const next = 6

/** Updates that build on what is garbage here, and kept by whoever may still undo its deletion. */
export const onGarbage: Attacks = {
  'a neighbour that is gone, beside one that is there': {
    before: [brings, deletes],
    update: ({ mira, letter }) =>
      rawUpdate([
        {
          client: evil,
          clock: next,
          structs: [item({ origin: [mira, letter], rightOrigin: [evil, 2], content: content.text('X') })],
        },
      ]),
    refused: 'neighbours in different containers',
    harm(scene, update) {
      const other = plain(scene, brings, deletes, update)
      const keeper = keeping(scene, 'x', brings)
      Y.applyUpdate(keeper, update)
      expect(textIn(keeper, scene.card).toString()).not.toBe(textIn(other, scene.card).toString())
    },
  },
  'a struct of which the first half is gone': {
    before: [brings, deletes],
    update: ({ mira, letter }) =>
      rawUpdate([
        {
          client: evil,
          clock: next - 1,
          structs: [
            item({ origin: [mira, letter], rightOrigin: [mira, letter + 1], content: content.text('XY') }),
          ],
        },
      ]),
    refused: 'a struct that differs from itself',
    harm: (scene, update) => expect(() => plain(scene, brings, deletes, update)).toThrow(TypeError),
  },
  'deep nesting in what is gone': {
    before: [brings, deletes],
    update: () =>
      rawUpdate([
        {
          client: evil,
          clock: next,
          structs: Array.from({ length: 10_000 }, (_, index) =>
            item({ parent: [evil, index === 0 ? 0 : next + index - 1], sub: 'x', content: content.type(1) }),
          ),
        },
      ]),
    refused: 'an entry within an entry',
    harm(scene, update) {
      const keeper = keeping(scene, 'x', brings)
      expect(() => Y.applyUpdate(keeper, update)).toThrow(/call stack/)
    },
  },
}
