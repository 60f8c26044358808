import { expect } from 'vitest'
import * as Y from 'yjs'
import { content, item, type RawSection, type RawStruct, rawUpdate } from '#tests/support/updates.ts'

/** A board on which Mira has written one card, as far as an attacker can know it. */
export interface Scene {
  readonly state: Uint8Array
  readonly card: string
  readonly mira: number
  /** Clocks of hers: the next one, that of the card's entry, and that of the first of its letters. */
  readonly next: number
  readonly entry: number
  readonly letter: number
}

/** What the card says: the emoji takes two clocks. */
export const said = 'a 😀 card of Mira’s'

export interface Attack {
  /** What the attacker sends before, and may. */
  readonly before?: readonly Uint8Array[]
  readonly update: (scene: Scene) => Uint8Array
  /** Why the server refuses it. */
  readonly refused: string
  /** What it does to plain Yjs, which trusts its peers. */
  readonly harm?: (scene: Scene, update: Uint8Array) => void
}

export type Attacks = Readonly<Record<string, Attack>>

/** Two clientIDs that nobody holds. */
export const evil = 2
export const evilToo = 3

export const own = (...structs: readonly RawStruct[]): RawSection => ({ client: evil, clock: 0, structs })
export const structs = (...made: readonly RawStruct[]): Uint8Array => rawUpdate([own(...made)])
export const entry = item({ root: 'cards', sub: 'x', content: content.type(1) })
/** In that entry. */
export const field = (key: string, made: RawStruct): RawStruct =>
  item({ parent: [evil, 0], sub: key, content: made })

/** Plain Yjs with the board and then these updates. */
export function plain({ state }: Scene, ...updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of [state, ...updates]) Y.applyUpdate(doc, update)
  return doc
}

/** What somebody writes who has that board, as an update of its own. */
export function written(scene: Scene, as: number, write: (doc: Y.Doc) => void): Uint8Array {
  const doc = plain(scene)
  doc.clientID = as
  const vector = Y.encodeStateVector(doc)
  write(doc)
  return Y.encodeStateAsUpdate(doc, vector)
}

export function entryIn(doc: Y.Doc, id: string): Y.Map<unknown> {
  const found = doc.getMap('cards').get(id)
  if (!(found instanceof Y.Map)) throw new Error('not a card')
  return found
}

export function textIn(doc: Y.Doc, id: string): Y.Text {
  const found = entryIn(doc, id).get('text')
  if (!(found instanceof Y.Text)) throw new Error('not a text')
  return found
}

/** Somebody who has deleted an entry, may undo that yet, and so keeps it. */
export function keeping(scene: Scene, id: string, ...updates: readonly Uint8Array[]): Y.Doc {
  const doc = plain(scene, ...updates)
  const cards = doc.getMap('cards')
  void new Y.UndoManager(cards)
  cards.delete(id)
  return doc
}

/** It waits for ever, and is told to everybody who comes. */
export function staysPending(scene: Scene, update: Uint8Array): void {
  const doc = plain(scene, update)
  const joiner = new Y.Doc()
  Y.applyUpdate(joiner, Y.encodeStateAsUpdate(doc))
  for (const { store } of [doc, joiner]) expect(store.pendingStructs ?? store.pendingDs).not.toBeNull()
}
