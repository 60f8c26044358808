import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { runCommand } from '#client/editor/commands/Command.ts'
import { commands } from '#client/editor/commands/commands.ts'
import { Editor } from '#client/editor/Editor.ts'
import { pressKey } from '#client/editor/keyboard.ts'
import type { PointerInput } from '#client/editor/tools/ToolState.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { placeCards } from '#shared/board/changes/placeCards.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import type { CardId } from '#shared/board/ids.ts'
import { textOfCard } from '#shared/board/read.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { unsoundness } from '#shared/board/validity.ts'
import { demoBoard } from '#shared/canvases/demo.ts'
import type { Vector } from '#shared/geometry/vector.ts'

/** What happens while a hand is on the table, or in between. */
type Happening =
  | { readonly what: 'move'; readonly to: Vector; readonly free: boolean }
  | { readonly what: 'rest' }
  | { readonly what: 'edge' }
  | { readonly what: 'key'; readonly pick: number }
  | { readonly what: 'noor'; readonly pick: number }

type Deed =
  | {
      readonly what: 'press'
      readonly on: 'card' | 'heap' | 'table' | 'handle'
      readonly pick: number
      readonly at: Vector
      readonly touch: boolean
      readonly shift: boolean
      readonly next: readonly Happening[]
      readonly end: 'up' | 'cancel' | 'browser'
    }
  | { readonly what: 'command'; readonly pick: number }
  | { readonly what: 'key'; readonly pick: number }
  | { readonly what: 'type'; readonly pick: number }
  | { readonly what: 'name'; readonly pick: number }
  | { readonly what: 'select'; readonly pick: number; readonly more: boolean }
  | { readonly what: 'stop' }
  | { readonly what: 'noor'; readonly pick: number }

const keys = [
  'ArrowLeft',
  'ArrowDown',
  'Enter',
  'Escape',
  'Delete',
  'Tab',
  'n',
  'v',
  'h',
  'c',
  'p',
  'e',
  'l',
  '.',
  '[',
  ']',
] as const

/** On Domain and Community, and a little beside. */
const spot: fc.Arbitrary<Vector> = fc.tuple(
  fc.integer({ min: -100, max: 5000 }),
  fc.integer({ min: -100, max: 1450 }),
)
const pick = fc.nat(1000)

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(spot, fc.boolean()).map(([to, free]) => ({ what: 'move' as const, to, free })),
  },
  { weight: 1, arbitrary: fc.constant({ what: 'rest' as const }) },
  { weight: 1, arbitrary: fc.constant({ what: 'edge' as const }) },
  { weight: 1, arbitrary: pick.map(n => ({ what: 'key' as const, pick: n })) },
  { weight: 1, arbitrary: pick.map(n => ({ what: 'noor' as const, pick: n })) },
)

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record(
      {
        what: fc.constant('press' as const),
        on: fc.constantFrom('card', 'card', 'card', 'heap', 'table', 'handle'),
        pick,
        at: spot,
        touch: fc.boolean(),
        shift: fc.boolean(),
        next: fc.array(happening, { maxLength: 5 }),
        end: fc.constantFrom('up', 'up', 'up', 'cancel', 'browser'),
      },
      { noNullPrototype: true },
    ),
  },
  { weight: 5, arbitrary: pick.map(n => ({ what: 'command' as const, pick: n })) },
  { weight: 3, arbitrary: pick.map(n => ({ what: 'key' as const, pick: n })) },
  { weight: 2, arbitrary: pick.map(n => ({ what: 'type' as const, pick: n })) },
  { weight: 2, arbitrary: pick.map(n => ({ what: 'name' as const, pick: n })) },
  {
    weight: 2,
    arbitrary: fc.tuple(pick, fc.boolean()).map(([n, more]) => ({ what: 'select' as const, pick: n, more })),
  },
  { weight: 1, arbitrary: fc.constant({ what: 'stop' as const }) },
  { weight: 2, arbitrary: pick.map(n => ({ what: 'noor' as const, pick: n })) },
)

/** Mira at an editor, and Noor somewhere else, who adds cards and works on her own. */
class Table {
  readonly editor: Editor
  readonly told: object[] = []
  readonly start: BoardSnapshot
  readonly #noor = new Board(new Y.Doc())
  readonly #first: readonly CardId[]
  #timeMs = 0

  constructor() {
    const board = new Board(new Y.Doc())
    fromSnapshot(board, demoBoard().snapshot)
    Y.applyUpdate(this.#noor.doc, Y.encodeStateAsUpdate(board.doc), 'net')
    const pass = (from: Board, to: Board) =>
      from.doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== 'net') Y.applyUpdate(to.doc, update, 'net')
      })
    pass(board, this.#noor)
    pass(this.#noor, board)
    this.editor = new Editor({
      board,
      me: { id: 'mira', name: 'Mira', role: 'facilitator', color: 0 },
      schedule: flush => flush(),
      tell: part => this.told.push(part),
      now: () => 0,
    })
    this.editor.viewpoint.resize({ w: 1440, h: 900 })
    this.editor.viewpoint.arrive()
    this.start = toSnapshot(board)
    this.#first = this.start.cards.map(({ id }) => id)
  }

  get board(): BoardSnapshot {
    return toSnapshot(this.editor.board)
  }

  do(one: Deed): void {
    const { editor } = this
    switch (one.what) {
      case 'press':
        this.#press(one)
        break
      case 'command':
        this.#command(one.pick)
        break
      case 'key':
        this.#key(one.pick)
        break
      case 'type': {
        const id = editor.writing.open.current
        const text = id === undefined ? undefined : textOfCard(editor.board, id)
        if (text)
          editor.continue(() => editor.board.change(editor.origin, () => text.insert(0, `${one.pick} `)))
        break
      }
      case 'name':
        editor.clustering.name(one.pick % 4 ? `cluster ${one.pick}` : '')
        break
      case 'select':
        editor.select([...(one.more ? editor.selection.current : []), this.#card(one.pick)])
        break
      case 'stop':
        editor.writing.stop()
        break
      case 'noor':
        this.noor(one.pick)
        break
    }
  }

  /** Noor never touches what Mira works on, and works where Mira does not come, so that it can be told whose is what. */
  noor(n: number): void {
    const own = toSnapshot(this.#noor).cards.filter(({ author }) => author === 'noor')
    const card = own[n % Math.max(1, own.length)]
    if (!card || n % 3 === 0) {
      const at: [number, number] = [60, 230 + (n % 900)]
      const place = { canvas: 'side', zone: 'side.nowhere' }
      addCards(
        this.#noor,
        [
          {
            kind: 'decision',
            ...place,
            at,
            text: `by Noor ${n}`,
            color: 'white',
            author: 'noor',
            fields: {},
          },
        ],
        'noor',
      )
    } else if (n % 3 === 1) editText(this.#noor, card.id, `again ${n}`, 'noor')
    else placeCards(this.#noor, [{ id: card.id, canvas: 'side', zone: 'side.nowhere', at: [80, n] }], 'noor')
  }

  #press({ on, pick: n, at, touch, shift, next, end }: Extract<Deed, { what: 'press' }>): void {
    const { tools } = this.editor
    this.#timeMs += 100 + (n % 5) * 150
    const start = this.#input(at, { touch, shift, ...this.#under(on, n) })
    tools.pointerDown(start)
    let last = start
    for (const one of next) {
      if (one.what === 'move') {
        last = this.#input(one.to, { touch, shift, free: one.free })
        tools.pointerMove(last)
      } else if (one.what === 'rest') tools.longPress()
      else if (one.what === 'edge') tools.scrollAtEdge(16)
      else if (one.what === 'key') this.#key(one.pick)
      else this.noor(one.pick)
    }
    if (end === 'up') tools.pointerUp(last)
    else if (end === 'cancel' || tools.doing.current !== 'idle') tools.cancel()
  }

  #under(on: Extract<Deed, { what: 'press' }>['on'], n: number): Partial<PointerInput> {
    const heaps = this.editor.clusters.heaps.current
    switch (on) {
      case 'card':
        return { card: this.#card(n) }
      case 'heap':
        return { heap: heaps[n % Math.max(1, heaps.length)]?.key }
      case 'handle':
        return { card: this.editor.sizing.subject, handle: (['side', 'foot', 'corner'] as const)[n % 3] }
      case 'table':
        return {}
    }
  }

  #input(at: Vector, more: Partial<PointerInput>): PointerInput {
    const { x, y, z } = this.editor.camera.current
    const screen: Vector = [at[0] * z + x, at[1] * z + y]
    return {
      screen,
      table: at,
      card: undefined,
      shift: false,
      touch: false,
      pans: false,
      timeMs: this.#timeMs,
      ...more,
    }
  }

  /** One of the cards that were there at the beginning, if it still is. */
  #card(n: number): CardId {
    const there = this.#first.filter(id => this.editor.view.card(id))
    return there[n % Math.max(1, there.length)] ?? ''
  }

  #command(n: number): void {
    const offered = commands.filter(command => !beyond.has(command.id))
    const command = offered[n % offered.length]
    if (command && (command.applies?.(this.editor) ?? true)) runCommand(command, this.editor)
  }

  #key(n: number): void {
    const key = keys[n % keys.length] ?? ''
    pressKey(this.editor, { key, mod: false, shift: n % 5 === 0, alt: n % 7 === 0 })
  }
}

/** They reach Noor's cards, or turn the history, which the tests do themselves. */
const beyond: ReadonlySet<string> = new Set(['cards.selectAll', 'history.undo', 'history.redo'])

/** States in which a hand holds nothing. */
const atRest: ReadonlySet<string> = new Set(['idle', 'placing', 'drawing', 'erasing', 'linking'])

function expectNothingInHand({ editor, told }: Table): void {
  expect(atRest.has(editor.tools.doing.current)).toBe(true)
  expect(editor.drag.state.current).toBeUndefined()
  expect(editor.lasso.current).toBeUndefined()
  expect(editor.sizing.inHand.current).toBeUndefined()
  const drags = told.filter(part => 'drag' in part)
  expect(drags.at(-1) ?? { drag: undefined }).toEqual({ drag: undefined })
  for (const id of editor.selection.current) expect(editor.view.card(id)).toBeDefined()
}

test('whatever hands, keys and others do, the board is sound and nothing is left in the hand', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40, size: 'max' }), deeds => {
      const table = new Table()
      for (const one of deeds) {
        table.do(one)
        expect(unsoundness(table.board)).toEqual([])
        expectNothingInHand(table)
      }
      expect(table.editor.view.whole).toEqual(expect.objectContaining({ cards: table.board.cards }))
      table.editor.destroy()
    }),
    { numRuns: 100 },
  )
})

test('each gesture and each command is one step for undo, and one for redo', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30, size: 'max' }), deeds => {
      const table = new Table()
      const { editor } = table
      for (const one of deeds) {
        // What belongs to a former gesture is over before the next one counts.
        editor.writing.stop()
        editor.history.pause()
        const before = table.board
        table.do(withoutNoor(one))
        editor.writing.stop()
        const after = table.board
        if (JSON.stringify(before) === JSON.stringify(after)) continue
        editor.undo()
        expect(table.board).toEqual(before)
        editor.redo()
        expect(table.board).toEqual(after)
      }
      editor.destroy()
    }),
    { numRuns: 100 },
  )
})

test('undo upon undo leads back to the beginning, and what the other did stays', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40, size: 'max' }), deeds => {
      const table = new Table()
      const { editor } = table
      for (const one of deeds) table.do(one)
      editor.writing.stop()
      const hers = table.board.cards.filter(({ author }) => author === 'noor')
      while (editor.history.state.current.canUndo) editor.undo()
      const { cards, clusters, links, strokes } = table.board
      expect(cards.filter(({ author }) => author === 'noor')).toEqual(hers)
      expect(cards.filter(({ author }) => author !== 'noor')).toEqual(table.start.cards)
      expect({ clusters, links, strokes }).toEqual({
        clusters: table.start.clusters,
        links: table.start.links,
        strokes: table.start.strokes,
      })
      editor.destroy()
    }),
    { numRuns: 100 },
  )
})

function withoutNoor(one: Deed): Deed {
  if (one.what === 'noor') return { what: 'stop' }
  return one.what === 'press'
    ? { ...one, next: one.next.filter(({ what }) => what !== 'noor' && what !== 'key') }
    : one
}
