import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
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
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import type { CardId } from '#shared/board/ids.ts'
import { readCard, readCluster, rootCluster } from '#shared/board/read.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { unsoundness } from '#shared/board/validity.ts'
import { emptySnapshot, note } from '#tests/support/notes.ts'

const me = {}

/** Two people at one board, each with their own copy until they sync. */
function pair() {
  const ana = new Board()
  const ben = new Board()
  fromSnapshot(ana, emptySnapshot)
  const sync = () => {
    Y.applyUpdate(ben.doc, Y.encodeStateAsUpdate(ana.doc))
    Y.applyUpdate(ana.doc, Y.encodeStateAsUpdate(ben.doc))
    expect(toSnapshot(ana)).toEqual(toSnapshot(ben))
    expect(unsoundness(toSnapshot(ana))).toEqual([])
  }
  return { ana, ben, sync }
}

function gathered(board: Board, name: string): { readonly id: string; readonly card: CardId } {
  const [card = ''] = addCards(board, [note(name)], me)
  return { id: clusterCards(board, { name, canvas: 'domain', cards: [card] }, me), card }
}

const clusterOf = (board: Board, card: CardId) => readCard(board, card)?.cluster

describe('clusters that are merged', () => {
  test('show all cards in one, and separated again each has its own', () => {
    const { ana } = pair()
    const [forms, words] = [gathered(ana, 'Forms'), gathered(ana, 'Words')]
    expect(mergeClusters(ana, [forms.id], words.id, me)).toBe(true)
    expect(clusterOf(ana, forms.card)).toBe(words.id)
    expect(readCard(ana, forms.card)?.ownCluster).toBe(forms.id)
    expect(mergeClusters(ana, [forms.id], words.id, me)).toBe(false)
    expect(separateClusters(ana, words.id, me)).toBe(true)
    expect(clusterOf(ana, forms.card)).toBe(forms.id)
    expect(readCluster(ana, forms.id)?.name).toBe('Forms')
    expect(separateClusters(ana, words.id, me)).toBe(false)
  })

  test('take in what another puts into them meanwhile', () => {
    const { ana, ben, sync } = pair()
    const [forms, words] = [gathered(ana, 'Forms'), gathered(ana, 'Words')]
    const [late = ''] = addCards(ana, [note('late')], me)
    sync()
    mergeClusters(ana, [forms.id], words.id, me)
    setCluster(ben, [late], forms.id, me)
    sync()
    expect(clusterOf(ana, late)).toBe(words.id)
  })

  test('into each other at once are one on both sides, and can be separated', () => {
    const { ana, ben, sync } = pair()
    const [forms, words] = [gathered(ana, 'Forms'), gathered(ana, 'Words')]
    sync()
    mergeClusters(ana, [forms.id], words.id, me)
    mergeClusters(ben, [words.id], forms.id, me)
    sync()
    const root = clusterOf(ana, forms.card)
    expect(root).toBeDefined()
    expect(clusterOf(ana, words.card)).toBe(root)
    separateClusters(ben, root ?? '', me)
    sync()
    expect([clusterOf(ana, forms.card), clusterOf(ana, words.card)]).toEqual([forms.id, words.id])
  })

  test('survive export and import with what they were', () => {
    const { ana } = pair()
    const [forms, words] = [gathered(ana, 'Forms'), gathered(ana, 'Words')]
    mergeClusters(ana, [forms.id], words.id, me)
    foldCluster(ana, words.id, true, me)
    const copy = new Board()
    fromSnapshot(copy, toSnapshot(ana))
    expect(toSnapshot(copy)).toEqual(toSnapshot(ana))
    separateClusters(copy, words.id, me)
    expect(clusterOf(copy, forms.card)).toBe(forms.id)
    foldCluster(copy, words.id, false, me)
    expect(readCluster(copy, words.id)?.folded).toBeUndefined()
  })
})

describe('a cluster that is dissolved', () => {
  test('goes with all that was merged into it; its cards stay', () => {
    const { ana } = pair()
    const [forms, words] = [gathered(ana, 'Forms'), gathered(ana, 'Words')]
    mergeClusters(ana, [forms.id], words.id, me)
    dissolveCluster(ana, words.id, me)
    expect(toSnapshot(ana).clusters).toEqual([])
    expect([clusterOf(ana, forms.card), clusterOf(ana, words.card)]).toEqual([undefined, undefined])
    expect(readCard(ana, forms.card)?.text).toBe('Forms')
  })

  test('while another puts a card into it leaves that card in none', () => {
    const { ana, ben, sync } = pair()
    const forms = gathered(ana, 'Forms')
    const [late = ''] = addCards(ana, [note('late')], me)
    sync()
    dissolveCluster(ana, forms.id, me)
    setCluster(ben, [late], forms.id, me)
    sync()
    expect(clusterOf(ben, late)).toBeUndefined()
  })
})

test('however clusters point at each other, every one has one root, and the root is its own', () => {
  const count = 8
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 20 }), links => {
      const board = new Board()
      const clusters = Array.from({ length: count }, (_, index) =>
        clusterCards(board, { name: String(index), canvas: 'domain', cards: [] }, me),
      )
      for (const [from, into] of links) board.clusters.get(clusters[from] ?? '')?.set('into', clusters[into])
      for (const id of clusters) {
        const root = rootCluster(board, id)
        expect(root).toBeDefined()
        expect(rootCluster(board, root ?? '')).toBe(root)
      }
    }),
  )
})
