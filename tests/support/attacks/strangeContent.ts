import { expect } from 'vitest'
import * as Y from 'yjs'
import { content, item, type RawStruct } from '#tests/support/updates.ts'
import { type Attacks, entry, entryIn, evil, field, plain, structs, textIn } from './Attack.ts'

const inField = (made: RawStruct) => structs(entry, field('k', made))
const inText = (made: RawStruct) =>
  structs(entry, field('text', content.type(2)), item({ parent: [evil, 1], content: made }))

/** Updates with content that no board is made of. */
export const strangeContent: Attacks = {
  'a subdocument': {
    update: () => inField(content.of(9, 1, 97, 118, 0)),
    refused: 'content that no board holds',
    harm: (scene, update) => expect(plain(scene, update).subdocs.size).toBe(1),
  },
  'binary content': {
    update: () => inField(content.of(3, 1, 1)),
    refused: 'content that no board holds',
    harm: (scene, update) => expect(entryIn(plain(scene, update), 'x').get('k')).toBeInstanceOf(Uint8Array),
  },
  'content of the old JSON kind': {
    update: () => inField(content.of(2, 1, 1, 49)),
    refused: 'content that no board holds',
  },
  'an embed in a text': {
    update: () => inText(content.of(5, 1, 49)),
    refused: 'content that no board holds',
    harm: (scene, update) => expect(textIn(plain(scene, update), 'x').toDelta()).toEqual([{ insert: 1 }]),
  },
  'a format in a text': {
    update: () => inText(content.of(6, 1, 98, 4, ...Buffer.from('true'))),
    refused: 'content that no board holds',
  },
  'an XML element': {
    update: () => inField(content.of(7, 3, 1, 97)),
    refused: 'a shared type that no board holds',
    harm: (scene, update) => expect(entryIn(plain(scene, update), 'x').get('k')).toBeInstanceOf(Y.XmlElement),
  },
  'a list in an entry': {
    update: () => inField(content.type(0)),
    refused: 'a shared type that no board holds',
    harm: (scene, update) => expect(entryIn(plain(scene, update), 'x').get('k')).toBeInstanceOf(Y.Array),
  },
  'bytes as a value': {
    update: () => inField(content.of(8, 1, 116, 1, 1)),
    refused: 'a value that no board holds',
  },
  'a big integer as a value': {
    update: () => inField(content.of(8, 1, 122, 0, 0, 0, 0, 0, 0, 0, 1)),
    refused: 'a value that no board holds',
    harm: (scene, update) =>
      expect(() => JSON.stringify(entryIn(plain(scene, update), 'x').toJSON())).toThrow(/BigInt/),
  },
  'a value that is too deep': {
    update: () => inField(content.any([[[[[[1]]]]]])),
    refused: 'a value is too deep',
  },
  'a value that overflows whoever reads it': {
    update: () => inField(content.of(8, 1, ...Array.from({ length: 20_000 }, () => [117, 1]).flat(), 126)),
    refused: 'a value is too deep',
    harm: (scene, update) => expect(() => plain(scene, update)).toThrow(/call stack/),
  },
  'a number beyond all bounds': {
    update: () => inField(content.of(8, 1, 125, ...Array(8).fill(255), 1)),
    refused: 'a number is too large',
    harm: (scene, update) => expect(() => plain(scene, update)).toThrow(),
  },
  'a piece of text that is too long': {
    update: () => inText(content.text('x'.repeat(20_001))),
    refused: 'a piece of text is out of bounds',
    harm: (scene, update) => expect(textIn(plain(scene, update), 'x').length).toBe(20_001),
  },
  'a value that is too long': {
    update: () => inField(content.any('x'.repeat(20_001))),
    refused: 'a text is too long',
  },
  'half a character in the bytes of a text': {
    update: () => inText(content.of(4, 3, 0xed, 0xa0, 0xbd)),
    refused: 'a text is not UTF-8',
    harm: (scene, update) => expect(() => plain(scene, update)).toThrow(),
  },
}
