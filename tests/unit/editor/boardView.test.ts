import { describe, expect, test } from 'vitest'
import { BoardView, type ViewChange } from '#client/editor/BoardView.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { addComment, deleteComments } from '#shared/board/changes/comment.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { placeCards } from '#shared/board/changes/placeCards.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { demoBoard } from '#shared/canvases/demo.ts'

function watching() {
  const board = new Board()
  fromSnapshot(board, demoBoard().snapshot)
  const view = new BoardView(board, () => {})
  const changes: ViewChange[] = []
  view.changed.add(change => changes.push(change))
  const [first] = view.cards.values()
  if (!first) throw new Error('the demo has cards')
  return { board, view, changes, first }
}

describe('the board as it is seen', () => {
  test('says one change a flush, and of that only what is other now', () => {
    const { board, view, changes, first } = watching()
    editText(board, first.id, 'other words', 'me')
    editText(board, first.id, 'yet other words', 'me')
    view.flush()
    view.flush()
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({ cards: new Set([first.id]), links: false, comments: false })
  })

  test('is silent about what was changed and changed back before the flush', () => {
    const { board, view, changes, first } = watching()
    editText(board, first.id, 'other words', 'me')
    editText(board, first.id, first.text, 'me')
    view.flush()
    expect(changes).toEqual([])
    expect(view.card(first.id)).toBe(first)
  })

  test('keeps links, clusters and other cards the very same objects while a text is written', () => {
    const { board, view, first } = watching()
    const { links, clusters, whole } = view
    editText(board, first.id, 'other words', 'me')
    view.flush()
    expect(view.links).toBe(links)
    expect(view.clusters).toBe(clusters)
    expect(view.whole.cards.filter(card => !whole.cards.includes(card)).map(({ id }) => id)).toEqual([
      first.id,
    ])
  })

  test('drops links of a card that goes', () => {
    const { board, view } = watching()
    const [link] = view.links.values()
    if (!link) throw new Error('the demo has links')
    deleteCards(board, [link.to], 'me')
    view.flush()
    expect([...view.links.values()].filter(one => one.from === link.to || one.to === link.to)).toEqual([])
  })

  test('an answer begins a thread of its own when its question is deleted', () => {
    const { board, view, first } = watching()
    const on = { card: first.id }
    const question = addComment(board, { on, text: 'Why?' }, 'me')
    const answer = addComment(board, { on, text: 'Because.', thread: question }, 'me')
    view.flush()
    expect(view.comments.get(answer)?.thread).toBe(question)
    deleteComments(board, [question], 'me')
    view.flush()
    expect(view.comments.get(answer)?.thread).toBeUndefined()
  })

  test('knows what a zone holds while cards come, move and go', () => {
    const { board, view } = watching()
    const tray = { canvas: 'domain', zone: 'domain.tray' }
    const scope = { canvas: 'domain', zone: 'domain.scope_in' }
    const before = view.cards.countIn(scope)
    const card = { kind: 'topic', color: 'white', at: [520, 400], text: 'new', fields: {} } as const
    const [id = ''] = addCards(board, [{ ...card, at: [520, 400], ...tray }], 'me')
    view.flush()
    expect(view.cards.inZone(tray).map(one => one.id)).toEqual([id])
    placeCards(board, [{ id, ...scope, at: [900, 400] }], 'me')
    view.flush()
    expect([view.cards.countIn(tray), view.cards.countIn(scope)]).toEqual([0, before + 1])
    deleteCards(board, [id], 'me')
    view.flush()
    expect(view.cards.countIn(scope)).toBe(before)
  })
})
