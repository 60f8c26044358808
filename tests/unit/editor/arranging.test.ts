import { describe, expect, test } from 'vitest'
import { cardBeside } from '#client/editor/cardBeside.ts'
import { runCommand } from '#client/editor/commands/Command.ts'
import { type CommandId, commandOf } from '#client/editor/commands/commands.ts'
import { pressKey } from '#client/editor/keyboard.ts'
import { readingOrder } from '#client/editor/readingOrder.ts'
import type { CardId } from '#shared/board/ids.ts'
import { byOrder } from '#shared/board/read.ts'
import { boxesOverlap } from '#shared/geometry/box.ts'
import { type DemoEditor, demoEditor } from './demoEditor.ts'

const scope = { canvas: 'domain', zone: 'domain.scope_in' }

const run = ({ editor }: DemoEditor, id: CommandId) => runCommand(commandOf(id), editor)
const inScope = ({ editor }: DemoEditor) => editor.view.cards.inZone(scope).sort(byOrder)
const xs = (demo: DemoEditor) => inScope(demo).map(card => card.at[0])

/** The four topics in scope, each a little out of line. */
function scattered(): DemoEditor & { readonly ids: readonly CardId[] } {
  const demo = demoEditor()
  const ids = inScope(demo).map(card => card.id)
  ids.forEach((id, index) => {
    demo.editor.select([id])
    for (let step = 0; step <= index; step++)
      pressKey(demo.editor, { key: 'ArrowRight', shift: true, alt: false, mod: false })
  })
  demo.editor.history.pause()
  demo.editor.select(ids)
  return { ...demo, ids }
}

describe('aligning', () => {
  test('brings the selected cards of a zone on one line, in one step, and says how many', () => {
    const demo = scattered()
    const before = xs(demo)
    run(demo, 'align.left')
    expect(new Set(xs(demo)).size).toBe(1)
    expect(xs(demo)[0]).toBe(Math.min(...before))
    expect(demo.said.at(-1)).toBe('3 cards moved into line')
    run(demo, 'align.left')
    expect(demo.said.at(-1)).toBe('These cards are in line already')
    demo.editor.undo()
    expect(xs(demo)).toEqual(before)
  })

  test('takes no card out of its zone: those of each zone line up among themselves', () => {
    const demo = scattered()
    const { editor, card, ids } = demo
    const edge = card('Accessibility audits')
    const before = editor.view.card(edge)
    editor.select([...ids, edge])
    run(demo, 'align.left')
    expect(editor.view.card(edge)).toBe(before)
    for (const id of ids) expect(editor.view.card(id)?.zone).toBe('domain.scope_in')
  })

  test('is not offered for people in rings, who stand where they belong', () => {
    const demo = demoEditor()
    const { editor, card } = demo
    editor.select([card('Billie Grant'), card('Joss Amankwah')])
    expect(commandOf('align.left').applies?.(editor)).toBe(false)
  })
})

describe('tidying', () => {
  test('gathers by colour in rows without overlaps, and the cards are read in that order; one step', () => {
    const demo = scattered()
    const { editor, ids } = demo
    editor.arranging.recolor([ids[0] ?? '', ids[3] ?? ''], 'straw')
    editor.arranging.recolor([ids[1] ?? '', ids[2] ?? ''], 'mint')
    const before = editor.view.whole
    run(demo, 'tidy.colour')
    expect(inScope(demo).map(card => card.id)).toEqual([ids[0], ids[3], ids[1], ids[2]])
    const boxes = inScope(demo).flatMap(card => editor.boxes.boxOf(card.id) ?? [])
    const overlapping = boxes.filter(box => boxes.some(other => other !== box && boxesOverlap(box, other)))
    expect(overlapping).toEqual([])
    expect(demo.said.at(-1)).toBe('“In scope” is tidy: 4 cards')
    editor.undo()
    expect(editor.view.whole).toEqual(before)
  })

  test('by author goes by name, and whoever is unknown comes last', () => {
    const demo = demoEditor()
    const { editor } = demo
    const place = { canvas: 'domain', zone: 'domain.topics' }
    const write = (author: string | undefined, text: string) => {
      const [id = ''] = editor.writing.addCards(place, [text])
      editor.board.change(editor.origin, () =>
        author === undefined
          ? editor.board.cards.get(id)?.delete('author')
          : editor.board.cards.get(id)?.set('author', author),
      )
    }
    editor.authors.set(
      new Map([
        ['z', { name: 'Ada', color: 0 }],
        ['a', { name: 'Zoe', color: 1 }],
      ]),
    )
    write('a', 'by Zoe')
    write(undefined, 'by nobody')
    write('z', 'by Ada')
    write('a', 'by Zoe, too')
    run(demo, 'tidy.author')
    expect(
      editor.view.cards
        .inZone(place)
        .sort(byOrder)
        .map(card => card.text),
    ).toEqual(['by Ada', 'by Zoe', 'by Zoe, too', 'by nobody'])
  })

  test('by votes those with most come first, and is offered only where there was a vote', () => {
    const demo = demoEditor()
    const { editor } = demo
    const place = { canvas: 'domain', zone: 'domain.topics' }
    const [none = '', few = '', most = ''] = editor.writing.addCards(place, ['none', 'few', 'most'])
    editor.select([none])
    expect(commandOf('tidy.votes').applies?.(editor)).toBe(false)
    const closed = (score: number, rank: number) => ({ state: 'closed', score, rank }) as const
    editor.votes.show(
      new Map([
        [few, closed(2, 2)],
        [most, closed(5, 1)],
      ]),
      () => {},
    )
    run(demo, 'tidy.votes')
    const texts = editor.view.cards
      .inZone(place)
      .sort(byOrder)
      .map(card => card.text)
    expect(texts).toEqual(['most', 'few', 'none'])
  })

  test('a zone with more than it has room for offers its cards as a list', () => {
    const demo = demoEditor()
    const { editor } = demo
    const place = { canvas: 'domain', zone: 'domain.topics' }
    editor.writing.addCards(
      place,
      Array.from({ length: 30 }, (_, index) => `topic ${index}`),
    )
    const offered: object[] = []
    editor.crowded.add(where => offered.push(where))
    run(demo, 'tidy.order')
    expect(offered).toEqual([place])
    for (const card of editor.view.cards.inZone(place)) expect(card.at[1]).toBeLessThan(888)
  })

  test('people in a ring keep their level and their perspective', () => {
    const demo = demoEditor()
    const { editor, card } = demo
    const billie = card('Billie Grant')
    editor.select([billie])
    const before = editor.view.card(billie)
    run(demo, 'tidy.order')
    const after = editor.view.card(billie)
    expect([after?.zone, after?.fields]).toEqual([before?.zone, before?.fields])
  })
})

describe('the stack', () => {
  test('has a card in front last in reading order, and at the back first; each is one step', () => {
    const demo = demoEditor()
    const { editor, said } = demo
    const order = () => inScope(demo).map(card => card.id)
    const [a = '', b = '', c = '', d = ''] = order()
    editor.select([a, b])
    run(demo, 'stack.front')
    expect(order()).toEqual([c, d, a, b])
    run(demo, 'stack.front')
    expect(said.at(-1)).toBe('These cards lie in front already')
    editor.select([d])
    run(demo, 'stack.back')
    expect(order()).toEqual([d, c, a, b])
    editor.undo()
    editor.undo()
    expect(order()).toEqual([a, b, c, d])
    expect(editor.history.state.current.canUndo).toBe(false)
  })
})

describe('selecting everything', () => {
  test('goes from the zone to the canvas to the board', () => {
    const demo = demoEditor()
    const { editor, card } = demo
    editor.select([card('Accessibility audits')])
    const sizes = [1, 2, 3, 4].map(() => {
      run(demo, 'cards.selectAll')
      return editor.selection.current.size
    })
    const onDomain = [...editor.view.cards.values()].filter(({ canvas }) => canvas === 'domain').length
    expect(sizes).toEqual([onDomain, editor.view.cards.size, editor.view.cards.size, editor.view.cards.size])
    editor.select([card('Abandoned applications')])
    run(demo, 'cards.selectAll')
    expect([...editor.selection.current].sort()).toEqual(
      inScope(demo)
        .map(({ id }) => id)
        .sort(),
    )
  })
})

describe('going to the card beside', () => {
  test('leads straight ahead, not to what lies nearer but aslant', () => {
    const { editor, card } = demoEditor()
    editor.select([card('Abandoned applications')])
    const name = (id: CardId | undefined) => editor.view.card(id ?? '')?.text
    expect(name(cardBeside(editor, [1, 0]))).toBe('Handovers between phone, counter and web')
    expect(name(cardBeside(editor, [0, 1]))).toBe('Letters and forms people can act on')
    expect(pressKey(editor, { key: 'ArrowRight', alt: true, shift: false, mod: false })).toBe(true)
    expect(name([...editor.selection.current][0])).toBe('Handovers between phone, counter and web')
  })

  test('prefers what lies straight ahead to what is nearer but to the side', () => {
    const { editor } = demoEditor()
    const place = { canvas: 'domain', zone: 'domain.questions' }
    const write = (text: string, at: readonly [number, number]) =>
      editor.writing.addCard({ ...place, text, at })
    const start = write('start', [-3000, 0])
    const ahead = write('ahead', [-2400, 0])
    write('aslant', [-2500, 300])
    editor.select(start === undefined ? [] : [start])
    expect(cardBeside(editor, [1, 0])).toBe(ahead)
  })

  test('reaches every card of the board from any other', () => {
    const { editor } = demoEditor()
    const all = readingOrder(editor.view.canvases, editor.view.cards.values())
    const reached = new Set<CardId>(all.slice(0, 1))
    for (const id of reached) {
      editor.select([id])
      for (const way of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        const next = cardBeside(editor, way)
        if (next !== undefined) reached.add(next)
      }
    }
    expect(reached.size).toBe(all.length)
  })
})
