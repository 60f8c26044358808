import { expect, test } from 'vitest'
import { runCommand } from '#client/editor/commands/Command.ts'
import { commandOf } from '#client/editor/commands/commands.ts'
import { Cell } from '#client/wire/Cell.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import type { CardId } from '#shared/board/ids.ts'
import { suggestClusters } from '#shared/canvases/suggestClusters.ts'
import { rulesAtFirst } from '#shared/protocol/rules.ts'
import { type DemoEditor, demoEditor } from './demoEditor.ts'

const parking = { canvas: 'side', zone: 'side.parking' }
const letters = ['Letters people can act on', 'Test letters with readers', 'Fewer letters']
const phones = ['Answer the phone', 'Phone and counter']

/** Cards about two things and one alone, in a zone that was empty; the suggestions for it are on the table. */
function suggested(): DemoEditor & { readonly ids: readonly CardId[] } {
  const demo = demoEditor()
  const { editor } = demo
  deleteCards(
    editor.board,
    [...editor.view.cards.inZone(parking)].map(({ id }) => id),
    null,
  )
  editor.view.flush()
  const ids = editor.writing.addCards({ ...parking, kind: 'note' }, [...letters, ...phones, 'Budget'])
  editor.select([])
  editor.writing.lastPlace = parking
  runCommand(commandOf('cluster.suggest'), editor)
  editor.suggesting.answer(suggestClusters)
  return { ...demo, ids }
}

const groupsOf = ({ editor }: DemoEditor) =>
  editor.suggesting.groups.current.map(({ name, cards }) => [
    name,
    cards.map(id => editor.view.card(id)?.text),
  ])

const clustersOf = ({ editor }: DemoEditor, ids: readonly CardId[]) =>
  ids.map(id => editor.view.clusters.get(editor.view.card(id)?.cluster ?? '')?.name)

test('clusters are suggested for the zone in use, and nothing is written before one takes them', () => {
  const before = demoEditor().editor.view.clusters.size
  const demo = suggested()
  expect(groupsOf(demo)).toEqual([
    ['Letters', letters],
    ['Phone', phones],
  ])
  expect(demo.editor.view.clusters.size).toBe(before)
})

test('all are taken under their names in one step, and undo takes them back in one', () => {
  const demo = suggested()
  const { editor, ids, said } = demo
  editor.suggesting.call(editor.suggesting.groups.current[1]?.key ?? '', '  On the   phone ')
  expect(editor.suggesting.takeAll()).toBe(true)
  const named = ['Letters', 'Letters', 'Letters', 'On the phone', 'On the phone', undefined]
  expect(clustersOf(demo, ids)).toEqual(named)
  expect(said.at(-1)).toBe('5 cards gathered in 2 clusters')
  expect(groupsOf(demo)).toEqual([])
  editor.undo()
  expect(clustersOf(demo, ids)).toEqual(ids.map(() => undefined))
})

test('one is taken and the other left; a name that is wiped out stays as it was', () => {
  const demo = suggested()
  const { editor, ids } = demo
  const [first, second] = editor.suggesting.groups.current.map(({ key }) => key)
  editor.suggesting.call(second ?? '', '   ')
  editor.suggesting.leave(new Set([first ?? '']))
  editor.suggesting.take([second ?? ''])
  expect(clustersOf(demo, ids)).toEqual([undefined, undefined, undefined, 'Phone', 'Phone', undefined])
  expect(groupsOf(demo)).toEqual([])
})

test('several selected cards are compared with each other alone, and gathered ones are left where they are', () => {
  const demo = suggested()
  const { editor, ids } = demo
  editor.clustering.gather([{ cards: ids.slice(0, 1), name: 'Mine' }])
  editor.select(ids.slice(0, 4))
  runCommand(commandOf('cluster.suggest'), editor)
  editor.suggesting.answer(suggestClusters)
  expect(groupsOf(demo)).toEqual([
    ['Letters', letters.slice(1)].map((part, i) => (i === 0 ? 'Letters' : part)),
  ])
})

test('what others gather or delete meanwhile is no longer suggested, and a group of one is none', () => {
  const demo = suggested()
  const { editor, ids } = demo
  deleteCards(editor.board, ids.slice(0, 1), null)
  editor.clustering.gather([{ cards: ids.slice(3, 4), name: 'Theirs' }])
  expect(groupsOf(demo)).toEqual([['Letters', letters.slice(1)]])
})

test('R7: whoever may not move these cards is not offered suggestions, and is told why if the step changes', () => {
  const rules = new Cell(rulesAtFirst('participant'))
  const demo = demoEditor({ rules, isForeign: true })
  const { editor } = demo
  const refused: string[] = []
  editor.refused.add(words => refused.push(words))
  editor.writing.lastPlace = { canvas: 'domain', zone: 'domain.questions' }
  const wish = editor.suggesting.wish()
  editor.suggesting.ask(wish)
  editor.suggesting.answer(cards => [{ ids: cards.map(({ id }) => id), name: 'All' }])
  const before = editor.view.whole
  rules.set({ ...rules.current, permissions: { ...rules.current.permissions, move: 'own' } })
  expect(editor.suggesting.whyNotAsk(wish)).toBeDefined()
  editor.suggesting.takeAll()
  expect(editor.view.whole).toEqual(before)
  expect(refused).toHaveLength(1)
})
