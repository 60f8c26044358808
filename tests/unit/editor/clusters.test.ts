import { describe, expect, test } from 'vitest'
import { shownLinks } from '#client/canvas/shownLinks.ts'
import { runCommand } from '#client/editor/commands/Command.ts'
import { type CommandId, commandOf } from '#client/editor/commands/commands.ts'
import { MountedCards } from '#client/editor/MountedCards.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import type { CardId } from '#shared/board/ids.ts'
import { boxContains, inflate } from '#shared/geometry/box.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import { carry, type DemoEditor, demoEditor, pointer } from './demoEditor.ts'

const run = ({ editor }: DemoEditor, id: CommandId) => runCommand(commandOf(id), editor)

/** Two topics in scope under one name, besides the two that stay alone. */
function gathered(): DemoEditor & { readonly ids: readonly CardId[]; readonly cluster: string } {
  const demo = demoEditor()
  const { editor, card } = demo
  const ids = [card('Abandoned applications'), card('Letters and forms people can act on')]
  editor.select(ids)
  run(demo, 'cluster.gather')
  editor.clustering.name('  Finishing  what one began ')
  return { ...demo, ids, cluster: editor.view.card(ids[0] ?? '')?.cluster ?? '' }
}

const heapOf = ({ editor, ids }: ReturnType<typeof gathered>) => editor.clusters.heapOf(ids[0] ?? '')

/** Takes hold of the name of a heap and carries it to a point. */
function carryHeap(demo: ReturnType<typeof gathered>, to: Vector): void {
  const { editor } = demo
  const heap = heapOf(demo)
  const piece = heap && editor.clusters.piecesOf(heap)[0]
  if (!heap || !piece) throw new Error('nothing is gathered')
  const from: Vector = [piece.x + 20, piece.y]
  editor.tools.pointerDown(pointer(editor, from, { heap: heap.key, free: true }))
  editor.tools.pointerMove(pointer(editor, [from[0] + 10, from[1] + 10], { free: true }))
  editor.tools.pointerMove(pointer(editor, to, { free: true }))
  editor.tools.pointerUp(pointer(editor, to, { free: true }))
}

test('what was about to get a name gets none any more once others have taken it away', () => {
  const demo = demoEditor()
  const { editor, card } = demo
  const ids = [card('Abandoned applications'), card('Accessibility audits')]
  editor.select(ids)
  run(demo, 'cluster.gather')
  deleteCards(editor.board, ids.slice(0, 1), null)
  expect(editor.clustering.naming.current).toBeDefined()
  deleteCards(editor.board, ids, null)
  expect(editor.clustering.naming.current).toBeUndefined()
})

describe('gathering', () => {
  test('asks for a name first and is then one step; what is said and shown agrees', () => {
    const demo = gathered()
    const { editor, said, ids } = demo
    expect(heapOf(demo)).toMatchObject({
      zone: 'domain.scope_in',
      ids,
      cluster: { name: 'Finishing what one began' },
    })
    expect(said.at(-1)).toBe('2 cards gathered under Finishing what one began')
    editor.undo()
    expect(heapOf(demo)).toBeUndefined()
    expect(editor.history.state.current.canUndo).toBe(false)
  })

  test('without a name gathers nothing', () => {
    const demo = demoEditor()
    const { editor, card } = demo
    const before = editor.view.whole
    editor.select([card('Abandoned applications')])
    run(demo, 'cluster.gather')
    editor.clustering.name('   ')
    expect(editor.view.whole).toBe(before)
    expect(editor.clustering.naming.current).toBeUndefined()
  })

  test('of cards that another deleted meanwhile gathers the rest', () => {
    const demo = demoEditor()
    const { editor, card } = demo
    const [a, b] = [card('Abandoned applications'), card('Letters and forms people can act on')]
    editor.select([a, b])
    run(demo, 'cluster.gather')
    editor.board.change('somebody', () => editor.board.cards.delete(a))
    editor.clustering.name('Rest')
    expect(editor.view.card(b)?.cluster).toBeDefined()
  })

  test('is refused to observers, who are told why', () => {
    const demo = demoEditor({ role: 'observer' })
    const { editor, card } = demo
    const refused: string[] = []
    editor.refused.add(words => refused.push(words))
    editor.select([card('Abandoned applications')])
    editor.clustering.begin()
    expect(editor.clustering.naming.current).toBeUndefined()
    expect(refused).toHaveLength(1)
  })
})

describe('a card that is let go', () => {
  test('over a cluster joins it, in the same step as the move', () => {
    const demo = gathered()
    const { editor, said, card, ids, cluster } = demo
    const other = card('Making the case for research time')
    const box = editor.boxes.boxOf(ids[0] ?? '')
    if (!box) throw new Error('nowhere')
    const before = editor.view.card(other)
    carry(editor, other, [box.x + 30, box.y + 40])
    expect(editor.view.card(other)?.cluster).toBe(cluster)
    expect(said.at(-1)).toBe('Card put into Finishing what one began')
    editor.undo()
    expect(editor.view.card(other)).toEqual(before)
  })

  test('away from the others leaves, and a little moved stays', () => {
    const demo = demoEditor()
    const { editor, said } = demo
    const questions = [...editor.view.cards.values()].filter(({ zone }) => zone === 'domain.questions')
    const [card = '', other = ''] = questions.map(({ id }) => id)
    editor.select([card, other])
    run(demo, 'cluster.gather')
    editor.clustering.name('First')
    const cluster = editor.view.card(card)?.cluster
    const box = editor.boxes.boxOf(card)
    if (!box) throw new Error('nowhere')
    editor.select([card])
    carry(editor, card, [box.x + box.w / 2 - 10, box.y + box.h / 2 + 8])
    expect(editor.view.card(card)?.cluster).toBe(cluster)
    carry(editor, card, [2000, 1150])
    expect(editor.view.card(card)?.zone).toBe('domain.questions')
    expect(editor.view.card(card)?.cluster).toBeUndefined()
    expect(said.at(-1)).toBe('Card taken out of its cluster')
    editor.undo()
    expect(editor.view.card(card)?.cluster).toBe(cluster)
  })

  test('in another zone: a topic keeps the cluster that it bears as a word, a note leaves the others', () => {
    const demo = gathered()
    const { editor, card, ids, cluster } = demo
    editor.select([])
    carry(editor, ids[0] ?? '', [1500, 780])
    expect(editor.view.card(ids[0] ?? '')).toMatchObject({ zone: 'domain.scope_edge', cluster })
    const notes = [...editor.view.cards.values()].filter(({ zone }) => zone === 'domain.why')
    editor.select(notes.map(({ id }) => id))
    run(demo, 'cluster.gather')
    editor.clustering.name('For us')
    const note = card('Colleagues who see the same problem from another counter.')
    editor.select([note])
    carry(editor, note, [200, 700])
    expect(editor.view.card(note)?.zone).toBe('domain.identity')
    expect(editor.view.card(note)?.cluster).toBeUndefined()
  })
})

test('a card that lies apart from the others of its cluster anyway does not leave it by being moved', () => {
  const demo = demoEditor()
  const { editor } = demo
  const questions = [...editor.view.cards.values()].filter(({ zone }) => zone === 'domain.questions')
  const [card = '', , , other = ''] = questions.map(({ id }) => id)
  editor.select([card, other])
  run(demo, 'cluster.gather')
  editor.clustering.name('First and last')
  expect(editor.clusters.piecesOf(editor.clusters.heaps.current[0] ?? never())).toHaveLength(2)
  const box = editor.boxes.boxOf(card)
  if (!box) throw new Error('nowhere')
  editor.select([card])
  carry(editor, card, [box.x + box.w / 2 + 30, box.y + box.h / 2])
  expect(editor.view.card(card)?.cluster).toBeDefined()
})

describe('a cluster held by its name', () => {
  test('moves as one and stays together, in one step', () => {
    const demo = gathered()
    const { editor, ids, cluster } = demo
    const before = ids.map(id => editor.view.card(id))
    carryHeap(demo, [620, 400])
    const after = ids.map(id => editor.view.card(id))
    expect(after.map(card => [card?.zone, card?.cluster])).toEqual([
      ['domain.topics', cluster],
      ['domain.topics', cluster],
    ])
    const gap = (cards: typeof after) => (cards[1]?.at[1] ?? 0) - (cards[0]?.at[1] ?? 0)
    expect(gap(after)).toBe(gap(before))
    editor.undo()
    expect(ids.map(id => editor.view.card(id))).toEqual(before)
  })

  test('goes nowhere where one of its cards may not lie', () => {
    const demo = gathered()
    const { editor, said, ids } = demo
    const before = ids.map(id => editor.view.card(id))
    carryHeap(demo, [200, 600])
    expect(ids.map(id => editor.view.card(id))).toEqual(before)
    expect(said.at(-1)).toBe('“We are people who…” does not take this kind of card')
  })

  test('goes nowhere, either, if a zone takes some of its cards only', () => {
    const demo = demoEditor()
    const { editor } = demo
    const parking = { canvas: 'side', zone: 'side.parking' }
    const ids = (['topic', 'note'] as const).flatMap(
      kind => editor.writing.addCard({ ...parking, kind, text: kind }) ?? [],
    )
    editor.select(ids)
    run(demo, 'cluster.gather')
    editor.clustering.name('Parked')
    carryHeap({ ...demo, ids, cluster: '' }, [620, 400])
    expect(ids.map(id => editor.view.card(id)?.zone)).toEqual(['side.parking', 'side.parking'])
  })

  test('let go over another merges with it; separated again each has its own', () => {
    const demo = gathered()
    const { editor, card, said, ids, cluster } = demo
    const others = [
      card('Making the case for research time'),
      card('Handovers between phone, counter and web'),
    ]
    editor.select(others)
    run(demo, 'cluster.gather')
    editor.clustering.name('Joining up')
    const joined = editor.view.card(others[0] ?? '')?.cluster
    const box = editor.boxes.boxOf(others[0] ?? '')
    if (!box) throw new Error('nowhere')
    carryHeap(demo, [box.x + 40, box.y + 40])
    expect(ids.map(id => editor.view.card(id)?.cluster)).toEqual([joined, joined])
    expect(said.at(-1)).toBe('Merged into Joining up')
    editor.select(others)
    run(demo, 'cluster.separate')
    expect(ids.map(id => editor.view.card(id)?.cluster)).toEqual([cluster, cluster])
    editor.undo()
    editor.undo()
    expect(ids.map(id => editor.view.card(id)?.cluster)).toEqual([cluster, cluster])
  })

  test('a tap selects all its cards, a double tap names it', () => {
    const demo = gathered()
    const { editor, ids, cluster } = demo
    const key = heapOf(demo)?.key ?? ''
    editor.select([])
    for (const timeMs of [1000, 1150]) {
      editor.tools.pointerDown(pointer(editor, [0, -900], { heap: key, timeMs }))
      editor.tools.pointerUp(pointer(editor, [0, -900], { timeMs }))
      if (timeMs === 1000) expect([...editor.selection.current]).toEqual(ids)
    }
    expect(editor.clustering.naming.current).toEqual({ what: 'rename', cluster, heap: key })
  })
})

describe('a folded cluster', () => {
  test('is one pile: its cards are not drawn, and a lasso on the pile takes them all', () => {
    const demo = gathered()
    const { editor, said, ids } = demo
    const mounted = new MountedCards(editor, step => step())
    mounted.start()
    editor.looking.zoomToCanvas('domain')
    run(demo, 'cluster.fold')
    expect(said.at(-1)).toBe('Finishing what one began is folded')
    expect(mounted.ids.current.filter(id => ids.includes(id))).toEqual([])
    const heap = heapOf(demo)
    const pile = heap && editor.clusters.piecesOf(heap)[0]
    if (!pile) throw new Error('no pile')
    expect([...editor.clusters.within({ x: pile.x - 5, y: pile.y - 5, w: 20, h: 20 })].sort()).toEqual(
      [...ids].sort(),
    )
    expect(editor.clusters.shownBox(ids[1] ?? '')).toEqual(pile)
    run(demo, 'cluster.fold')
    expect(mounted.ids.current.filter(id => ids.includes(id))).toHaveLength(2)
  })

  test('draws connections to the pile, and none within it', () => {
    const demo = gathered()
    const { editor, card, ids } = demo
    const [first = '', second = ''] = ids
    const other = card('Choosing IT suppliers')
    const made = [
      editor.writing.link({ type: 'relates_to', from: first, to: second }),
      editor.writing.link({ type: 'relates_to', from: other, to: first }),
    ]
    const drawn = () => shownLinks(editor).filter(({ id }) => made.includes(id))
    editor.select([other, first])
    expect(drawn()).toHaveLength(2)
    run(demo, 'cluster.fold')
    const pile = editor.clusters.shownBox(first)
    if (!pile) throw new Error('no pile')
    expect(drawn()).toHaveLength(1)
    expect(boxContains(inflate(pile, 12), drawn()[0]?.curve.to ?? [0, 0])).toBe(true)
  })
})

test('heaps keep their identity while somebody types in one of their cards', () => {
  const demo = gathered()
  const { editor, ids } = demo
  const before = editor.clusters.heaps.current
  editor.writing.setText(ids[0] ?? '', 'Applications that nobody finishes')
  editor.arranging.recolor(ids, 'mint')
  expect(editor.clusters.heaps.current).toBe(before)
  editor.clustering.put([ids[0] ?? ''], undefined)
  expect(editor.clusters.heaps.current).not.toBe(before)
})

test('the commands about clusters are offered where there is a cluster, and dissolving leaves the cards', () => {
  const demo = gathered()
  const { editor, card, ids } = demo
  const offered = () => commandOf('cluster.dissolve').applies?.(editor)
  expect(offered()).toBe(true)
  editor.select([card('Choosing IT suppliers')])
  expect(offered()).toBe(false)
  editor.select([ids[0] ?? ''])
  run(demo, 'cluster.selectAll')
  expect([...editor.selection.current].sort()).toEqual([...ids].sort())
  run(demo, 'cluster.dissolve')
  expect(ids.map(id => editor.view.card(id)?.cluster)).toEqual([undefined, undefined])
  expect(demo.said.at(-1)).toBe('Finishing what one began is dissolved; its cards stay')
})

function never(): never {
  throw new Error('nothing is gathered')
}
