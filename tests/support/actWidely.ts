import fc from 'fast-check'
import type { Board, Origin } from '#shared/board/Board.ts'
import {
  dissolveCluster,
  foldCluster,
  mergeClusters,
  separateClusters,
} from '#shared/board/changes/clusterCards.ts'
import { addComment, deleteComments, resolveThread, toggleReaction } from '#shared/board/changes/comment.ts'
import { addCanvas, describeBoard } from '#shared/board/changes/describeBoard.ts'
import { drawStrokes, eraseStrokes } from '#shared/board/changes/drawStrokes.ts'
import { labelLink } from '#shared/board/changes/labelLink.ts'
import { nameZone } from '#shared/board/changes/nameZone.ts'
import { placeCards } from '#shared/board/changes/placeCards.ts'
import { setField } from '#shared/board/changes/setField.ts'

/** What `Person` does not do: everything beside cards, and sheets that come and go. */
const wideActs = [
  'title',
  'perspectives',
  'lay canvas',
  'take canvas away',
  'onto canvas',
  'zone words',
  'field',
  'comment',
  'answer',
  'resolve',
  'delete comment',
  'react',
  'draw',
  'erase',
  'label link',
  'merge clusters',
  'separate clusters',
  'fold cluster',
  'dissolve cluster',
] as const

export interface WideStep {
  readonly act: (typeof wideActs)[number]
  readonly pick: number
}

export const anyWideStep: fc.Arbitrary<WideStep> = fc.record(
  { act: fc.constantFrom(...wideActs), pick: fc.nat(1000) },
  { noNullPrototype: true },
)

export function actWidely(board: Board, { act, pick }: WideStep, author: string, origin: Origin): void {
  const any = (ids: Iterable<string>) => {
    const sorted = [...ids].sort()
    return sorted[pick % Math.max(1, sorted.length)] ?? 'none'
  }
  const card = any(board.cards.keys())
  const canvas = any(board.canvases.keys())
  const comment = any(board.comments.keys())
  const cluster = any(board.clusters.keys())
  const other = [...board.clusters.keys()].sort().at(-1) ?? 'none'
  switch (act) {
    case 'title':
      describeBoard(board, { title: `title ${pick % 3}`, community: `c ${pick % 2}` }, origin)
      break
    case 'perspectives':
      describeBoard(board, { perspectives: ['one', 'two', 'three'].slice(pick % 3) }, origin)
      break
    case 'lay canvas': {
      const id = pick % 2 ? 'practice' : 'community'
      addCanvas(board, { id, template: id, at: [pick, 0], order: `a${pick % 7}` }, origin)
      break
    }
    case 'take canvas away':
      board.change(origin, () => board.canvases.delete(canvas))
      break
    case 'onto canvas':
      placeCards(board, [{ id: card, canvas, zone: `zone ${pick % 3}`, at: [pick, pick] }], origin)
      break
    case 'zone words':
      nameZone(board, { canvas, zone: 'domain.why', words: pick % 2 ? { title: `why ${pick}` } : {} }, origin)
      break
    case 'field':
      setField(board, card, 'next', pick % 3 ? `next ${pick}` : undefined, origin)
      break
    case 'comment':
      addComment(board, { on: { card }, text: `says ${pick}`, author }, origin)
      break
    case 'answer':
      addComment(board, { on: { card }, text: `answers ${pick}`, author, thread: comment }, origin)
      break
    case 'resolve':
      resolveThread(board, comment, pick % 2 === 0, origin)
      break
    case 'delete comment':
      deleteComments(board, [comment], origin)
      break
    case 'react':
      toggleReaction(board, { card, reaction: 'idea', author }, origin)
      break
    case 'draw':
      drawStrokes(board, [{ canvas, points: [0, 0, pick, pick], ink: 'pen', width: 4, author }], origin)
      break
    case 'erase':
      eraseStrokes(board, [any(board.strokes.keys())], origin)
      break
    case 'merge clusters':
      mergeClusters(board, [cluster], other, origin)
      break
    case 'separate clusters':
      separateClusters(board, cluster, origin)
      break
    case 'fold cluster':
      foldCluster(board, cluster, pick % 2 === 0, origin)
      break
    case 'dissolve cluster':
      dissolveCluster(board, cluster, origin)
      break
    case 'label link':
      labelLink(board, any(board.links.keys()), pick % 2 ? `label ${pick}` : '', origin)
      break
  }
}
