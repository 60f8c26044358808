import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { BoardView } from '#client/editor/BoardView.ts'
import type { Board } from '#shared/board/Board.ts'
import { addComment } from '#shared/board/changes/comment.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { demoBoard } from '#shared/canvases/demo.ts'
import { anyStep, Person } from '#tests/support/simulation.ts'

const demo = demoBoard().snapshot

test('a view that follows reads the same as one that begins anew, whatever has been done', () => {
  fc.assert(
    fc.property(
      fc.array(anyStep(1), { maxLength: 40 }),
      fc.array(fc.nat(5), { maxLength: 40 }),
      (steps, waits) => {
        const person = new Person({ id: 'ann', role: 'facilitator' }, 1)
        fromSnapshot(person.board, demo)
        const flushes: (() => void)[] = []
        const view = new BoardView(person.board, flush => flushes.push(flush))
        for (const [index, step] of steps.entries()) {
          person.do(step)
          also(person.board, waits[index] ?? 0, step.pick)
          // Some flushes come late, and then bring several changes at once.
          if (waits[index] === 0) continue
          for (const flush of flushes.splice(0)) flush()
          expect(view.whole.cards).toHaveLength(view.cards.size)
        }
        view.flush()
        const anew = new BoardView(person.board)
        expect(sorted(view)).toEqual(sorted(anew))
        expect(view.whole.cards).toEqual(anew.whole.cards)
        for (const { canvas, zone } of anew.cards.values())
          expect(view.cards.countIn({ canvas, zone })).toBe(anew.cards.countIn({ canvas, zone }))
        view.destroy()
        anew.destroy()
      },
    ),
    { numRuns: 60 },
  )
})

/** What the simulated person does not do: comments, and sheets that go and come back. */
function also(board: Board, what: number, pick: number): void {
  const cards = [...board.cards.keys()]
  const card = cards[pick % cards.length]
  const [thread] = board.comments.keys()
  const answer = thread !== undefined && pick % 2 === 0 && { thread }
  if (what === 2 && card !== undefined)
    addComment(board, { on: { card }, text: `comment ${pick}`, ...answer }, 'ann')
  if (what === 3) board.change('ann', () => board.comments.delete(thread ?? ''))
  // Another's link may still tie it.
  if (what === 5 && card !== undefined) board.change('ann', () => board.cards.delete(card))
  if (what !== 4) return
  const practice = board.canvases.get('practice')
  board.change('ann', () => {
    if (practice) board.canvases.delete('practice')
    else
      board.canvases.set(
        'practice',
        new Y.Map([
          ['template', 'practice'],
          ['at', [0, 0]],
        ] as [string, unknown][]),
      )
  })
}

function sorted({ whole }: BoardView) {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  return {
    ...whole,
    clusters: whole.clusters.toSorted(byId),
    links: whole.links.toSorted(byId),
    comments: whole.comments?.toSorted(byId),
  }
}
