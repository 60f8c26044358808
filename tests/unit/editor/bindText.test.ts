import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { bindText, type TextHost } from '#client/editor/bindText.ts'
import { carryIndex } from '#client/editor/carryIndex.ts'
import { History } from '#client/editor/History.ts'
import { Board } from '#shared/board/Board.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { textOfCard } from '#shared/board/read.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { WhyNot } from '#shared/protocol/permissions.ts'
import { Listeners } from '#shared/std/Listeners.ts'

const snapshot: BoardSnapshot = {
  version: 1,
  board: { title: '', community: '', language: 'en', perspectives: [] },
  canvases: [{ id: 'domain', template: 'domain', at: [0, 0], order: 'a' }],
  cards: [
    {
      id: 'card',
      kind: 'note',
      canvas: 'domain',
      zone: 'domain.why',
      at: [0, 0],
      order: 'a',
      text: 'hello world',
      color: 'white',
      fields: {},
    },
  ],
  clusters: [],
  links: [],
  strokes: [],
  comments: [],
  reactions: [],
}

/** As much of a text area as the binding asks of one. */
class Area extends EventTarget {
  value = ''
  selectionStart = 0
  selectionEnd = 0
  selectionDirection = 'none'
  scrollTop = 0
  readonly ownerDocument = Object.assign(new EventTarget(), { activeElement: this })

  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start
    this.selectionEnd = end
  }

  /** Types as a browser does: the value and the caret change, then `input` fires. */
  put(value: string, caret: number): void {
    this.value = value
    this.setSelectionRange(caret, caret)
    this.dispatchEvent(new Event('input'))
  }
}

let board: Board
let others: Board
let area: Area
let release: () => void
let whyNot: WhyNot | undefined
let refused: Listeners<string>

beforeEach(() => {
  whyNot = undefined
  refused = new Listeners()
  board = new Board()
  fromSnapshot(board, snapshot)
  others = new Board()
  const copy = (from: Board, to: Board) =>
    from.doc.on('update', (update, origin) => {
      if (origin !== 'network') Y.applyUpdate(to.doc, update, 'network')
    })
  Y.applyUpdate(others.doc, Y.encodeStateAsUpdate(board.doc), 'network')
  copy(board, others)
  copy(others, board)
  const origin = {}
  const history = new History(board, origin)
  const host: TextHost = {
    board,
    origin,
    rights: { whyNotEdit: () => whyNot, charactersPerCard: 20 },
    refused,
    refuses: reason => reason !== undefined,
    continue: run => run(),
    tell: () => {},
    undo: () => history.undo(),
    redo: () => history.redo(),
  }
  area = new Area()
  release = bindText(host, 'card', area as unknown as HTMLTextAreaElement)
})

const shared = () => textOfCard(board, 'card')?.toString()
const theirs = () => textOfCard(others, 'card')

describe('a text area bound to a card', () => {
  test('shows its text and writes what is typed to everybody', () => {
    expect(area.value).toBe('hello world')
    area.put('hello, world', 6)
    expect(theirs()?.toString()).toBe('hello, world')
  })

  test('keeps the caret before what others write after it, and after what they write before it', () => {
    area.setSelectionRange(5, 5)
    theirs()?.insert(11, '!')
    expect([area.value, area.selectionStart]).toEqual(['hello world!', 5])
    theirs()?.insert(0, 'Oh, ')
    expect([area.value, area.selectionStart]).toEqual(['Oh, hello world!', 9])
  })

  test('says once that the card is full, and again after there was room', () => {
    const said: string[] = []
    refused.add(words => said.push(words))
    const enter = (data: string) => area.dispatchEvent(Object.assign(new Event('beforeinput'), { data }))
    enter(' and some')
    expect(said).toEqual([])
    for (const letter of ['more than it takes', 'x'.repeat(10)]) enter(letter)
    expect(said).toEqual(['A card holds 20 characters. What goes beyond is left out.'])
    area.setSelectionRange(0, area.value.length)
    enter('shorter')
    area.setSelectionRange(11, 11)
    enter('x'.repeat(10))
    expect(said).toHaveLength(2)
  })

  test('leaves the area alone while an input method composes, then joins both', () => {
    area.dispatchEvent(new Event('compositionstart'))
    area.put('hello にworld', 7)
    theirs()?.insert(0, 'Oh, ')
    expect(area.value).toBe('hello にworld')
    area.value = 'hello 日本world'
    area.setSelectionRange(8, 8)
    area.dispatchEvent(new Event('compositionend'))
    expect([area.value, area.selectionStart]).toEqual(['Oh, hello 日本world', 12])
    expect(theirs()?.toString()).toBe('Oh, hello 日本world')
  })

  test('undoes only what was typed here', () => {
    area.put('hello brave world', 11)
    theirs()?.insert(0, 'Oh, ')
    const key = Object.assign(new Event('keydown', { cancelable: true }), {
      key: 'z',
      ctrlKey: true,
      metaKey: false,
      shiftKey: false,
      altKey: false,
    })
    area.dispatchEvent(key)
    expect(key.defaultPrevented).toBe(true)
    expect(area.value).toBe('Oh, hello world')
  })

  test('gives nothing away once one may not write any more, and shows what stands there', () => {
    whyNot = 'locked'
    area.put('hello, world', 6)
    expect([area.value, shared()]).toEqual(['hello world', 'hello world'])
  })

  test('lets go when released', () => {
    release()
    theirs()?.insert(0, 'Oh, ')
    expect(area.value).toBe('hello world')
    area.put('hello there', 11)
    expect(shared()).toBe('Oh, hello world')
  })
})

test('an index is carried over inserts and deletes before it, and stops at the edge of what went', () => {
  expect(carryIndex(5, [{ retain: 2 }, { insert: 'abc' }])).toBe(8)
  expect(carryIndex(5, [{ retain: 5 }, { insert: 'abc' }])).toBe(5)
  expect(carryIndex(5, [{ retain: 3 }, { delete: 10 }])).toBe(3)
  expect(carryIndex(5, [{ delete: 2 }])).toBe(3)
})
