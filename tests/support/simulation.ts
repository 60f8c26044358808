import fc from 'fast-check'
import * as Y from 'yjs'
import { Rights } from '#client/editor/Rights.ts'
import { Cell } from '#client/wire/Cell.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import {
  clusterCards,
  dissolveCluster,
  foldCluster,
  mergeClusters,
  separateClusters,
  setCluster,
} from '#shared/board/changes/clusterCards.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { linkCards, unlinkCards } from '#shared/board/changes/linkCards.ts'
import { placeCards } from '#shared/board/changes/placeCards.ts'
import { recolorCards } from '#shared/board/changes/recolorCards.ts'
import { stackCards } from '#shared/board/changes/stackCards.ts'
import { readLink, textOfCard } from '#shared/board/read.ts'
import type { Actor } from '#shared/protocol/permissions.ts'
import { rulesAtFirst } from '#shared/protocol/rules.ts'
import { note } from './notes.ts'

/** One thing that a person at a board may do. `pick` chooses among what is there. */
export type Act =
  | {
      readonly do:
        | 'add'
        | 'write'
        | 'move'
        | 'color'
        | 'delete'
        | 'link'
        | 'unlink'
        | 'cluster'
        | 'leave cluster'
        | 'merge clusters'
        | 'separate clusters'
        | 'fold cluster'
        | 'dissolve cluster'
        | 'stack'
    }
  | { readonly do: 'undo' | 'redo' }
export type Step = { readonly who: number; readonly pick: number; readonly act: Act['do'] }

export const acts = [
  'add',
  'add',
  'write',
  'write',
  'write',
  'move',
  'color',
  'delete',
  'link',
  'unlink',
  'cluster',
  'cluster',
  'leave cluster',
  'merge clusters',
  'merge clusters',
  'separate clusters',
  'fold cluster',
  'dissolve cluster',
  'stack',
  'undo',
  'redo',
] as const satisfies readonly Act['do'][]

export const anyStep = (people: number): fc.Arbitrary<Step> =>
  fc.record(
    { who: fc.nat(people - 1), pick: fc.nat(1000), act: fc.constantFrom(...acts) },
    { noNullPrototype: true },
  )

/** Somebody with an own copy of the board, who keeps to what the interface offers. */
export class Person {
  readonly actor: Actor
  board = new Board(new Y.Doc())
  rights: Rights
  #undo: Y.UndoManager
  readonly #own = new Map<number, number>()

  constructor(actor: Actor, clientID: number) {
    this.actor = actor
    this.board.doc.clientID = clientID
    this.rights = this.#rights()
    this.#undo = this.#undoManager()
  }

  get doc(): Y.Doc {
    return this.board.doc
  }

  /** Closes the tab and opens it again: the same content, another clientID, nothing to undo. */
  reload(clientID: number): void {
    const kept = Y.encodeStateAsUpdate(this.doc)
    this.#own.set(this.doc.clientID, 0)
    this.doc.destroy()
    this.board = new Board(new Y.Doc())
    this.doc.clientID = clientID
    Y.applyUpdate(this.doc, kept, 'kept')
    this.rights = this.#rights()
    this.#undo = this.#undoManager()
  }

  do({ act, pick }: Step): void {
    const { board, actor } = this
    const cards = [...board.cards.keys()].sort()
    const card = cards[pick % Math.max(1, cards.length)] ?? ''
    const other = cards[(pick * 7 + 3) % Math.max(1, cards.length)] ?? ''
    const clusters = [...board.clusters.keys()].sort()
    const cluster = clusters[pick % Math.max(1, clusters.length)] ?? ''
    const another = clusters[(pick * 5 + 1) % Math.max(1, clusters.length)] ?? ''
    switch (act) {
      case 'add':
        addCards(board, [note(`note ${pick}`, actor.id)], this)
        break
      case 'write': {
        const letters = [...(textOfCard(board, card)?.toString() ?? '')]
        letters.splice(pick % (letters.length + 1), 2, pick % 3 ? `+${pick}😀` : '')
        editText(board, card, letters.join(''), this)
        break
      }
      case 'move':
        placeCards(
          board,
          [{ id: card, canvas: 'domain', zone: `zone ${pick % 5}`, at: [pick, pick * 2] }],
          this,
        )
        break
      case 'color':
        recolorCards(board, [card, other], pick % 2 ? 'mint' : 'rose', this)
        break
      case 'delete':
        if (!this.rights.whyNotDelete(card)) deleteCards(board, [card], this)
        break
      case 'link':
        linkCards(board, { type: 'relates_to', from: card, to: other }, this)
        break
      case 'unlink':
        unlinkCards(
          board,
          [...board.links.keys()]
            .sort()
            // One that leads nowhere is shown nowhere; its end may come back by an undo.
            .filter(id => readLink(board, id) && !this.rights.whyNotUnlink(id))
            .slice(0, 1),
          this,
        )
        break
      case 'cluster':
        clusterCards(board, { name: `cluster ${pick}`, canvas: 'domain', cards: [card, other] }, this)
        break
      case 'leave cluster':
        setCluster(board, [card], undefined, this)
        break
      case 'merge clusters':
        mergeClusters(board, [cluster], another, this)
        break
      case 'separate clusters':
        separateClusters(board, cluster, this)
        break
      case 'fold cluster':
        foldCluster(board, cluster, pick % 2 === 0, this)
        break
      case 'dissolve cluster':
        if (!this.rights.whyNotCluster(cluster)) dissolveCluster(board, cluster, this)
        break
      case 'stack':
        stackCards(board, [card, other], pick % 2 === 0 ? 'front' : 'back', this)
        break
      case 'undo':
        this.#undo.undo()
        break
      case 'redo':
        this.#undo.redo()
        break
    }
  }

  #rights(): Rights {
    const { id, role } = this.actor
    const rules = new Cell({ ...rulesAtFirst(role), own: [...this.#own] })
    return new Rights({ board: this.board, me: id, rules })
  }

  #undoManager(): Y.UndoManager {
    return new Y.UndoManager([...this.board.roots], { trackedOrigins: new Set([this]), captureTimeout: 0 })
  }
}
