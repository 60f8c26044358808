import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CardId } from '#shared/board/ids.ts'
import { unsoundness } from '#shared/board/validity.ts'
import { anyDeed } from '#tests/support/editor/deeds.ts'
import { EditorTable } from '#tests/support/editor/EditorTable.ts'
import { fewCards, Ledger } from '#tests/support/editor/Ledger.ts'
import { lots } from '#tests/support/lots.ts'
import { seededChance } from '#tests/support/virtual/seededChance.ts'

/** Cards that were ever taken away at this editor, by deleting them or by undoing that they were made. */
function takenAway({ editor }: EditorTable): ReadonlySet<CardId> {
  const taken = new Set<CardId>()
  editor.board.cards.observe(({ keysChanged, target }, { origin }) => {
    if (origin !== 'net') for (const id of keysChanged) if (!target.has(id)) taken.add(id)
  })
  return taken
}

function faultsOf(table: EditorTable, ledger: Ledger, taken: ReadonlySet<CardId>): readonly string[] {
  const { start, board } = table
  const first = new Map([...start.cards.map(card => [card.id, card] as const), ...ledger.made])
  const last = new Map(board.cards.map(card => [card.id, card]))
  const cards = [...first].flatMap(([id, before]) => {
    const card = last.get(id)
    const isHersToDelete = ledger.deleted.has(id)
    if (card && isHersToDelete && !taken.has(id)) return [`${id} came back, though Noor deleted it`]
    if (!card) return isHersToDelete ? [] : [`${id} is gone`]
    return ledger.faultsOf(card, before, taken.has(id))
  })
  const strange = board.cards.filter(({ id }) => !first.has(id)).map(({ id }) => `${id} is left behind`)
  return [...cards, ...strange]
}

/** Both ends are there, and nobody but Mira had anything to do with them. */
function certainLinks({ links }: EditorTable['start'], { deleted }: Ledger) {
  return links.filter(({ from, to }) => !deleted.has(from) && !deleted.has(to))
}

test('undo upon undo leaves a board on which nobody but the others did anything, though all worked on the same cards', () => {
  const deeds = fc.array(anyDeed('meddle', 'meddle', 'line'), { maxLength: 40, size: 'max' })
  fc.assert(
    fc.property(fc.nat(), deeds, (chance, all) => {
      using _ = seededChance(chance)
      const ledger = new Ledger()
      const table = new EditorTable({ cards: fewCards, meddle: ledger.meddle })
      const taken = takenAway(table)
      const { editor } = table
      for (const one of all) table.do(one)
      editor.writing.stop()
      table.deliver()
      while (editor.history.state.current.canUndo) editor.undo()
      expect(unsoundness(table.board)).toEqual([])
      expect(faultsOf(table, ledger, taken)).toEqual([])
      const { clusters, links, strokes } = table.board
      expect(clusters).toEqual(table.start.clusters)
      expect(certainLinks({ ...table.start, links }, ledger)).toEqual(certainLinks(table.start, ledger))
      expect(strokes).toEqual(table.start.strokes)
      table.destroy()
    }),
    lots(100),
  )
})
