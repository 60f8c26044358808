import type { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { clusterCards, nameCluster, setCluster } from '#shared/board/changes/clusterCards.ts'
import { addComment, deleteComments, editComment, resolveThread } from '#shared/board/changes/comment.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { addCanvas, describeBoard, lockCanvas } from '#shared/board/changes/describeBoard.ts'
import { drawStrokes, eraseStrokes } from '#shared/board/changes/drawStrokes.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { labelLink } from '#shared/board/changes/labelLink.ts'
import { linkCards, unlinkCards } from '#shared/board/changes/linkCards.ts'
import { moveCanvas } from '#shared/board/changes/moveCanvas.ts'
import { placeCards } from '#shared/board/changes/placeCards.ts'
import { recolorCards } from '#shared/board/changes/recolorCards.ts'
import { removeCanvas } from '#shared/board/changes/removeCanvas.ts'
import { reorderCard } from '#shared/board/changes/reorderCard.ts'
import { setField } from '#shared/board/changes/setField.ts'
import { entryOf } from '#shared/board/read.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { Permissions } from '#shared/protocol/permissions.ts'
import { emptySnapshot, note } from './notes.ts'

/** Two open canvases, and a locked one. */
export const matrixBoard: BoardSnapshot = {
  ...emptySnapshot,
  canvases: [
    ...emptySnapshot.canvases,
    { id: 'practice', template: 'practice', at: [2000, 0], order: 'a1' },
    { id: 'value', template: 'value', at: [4000, 0], order: 'a2', locked: true },
  ],
}

/** Lays out what the operation of this key is tried on, all made by one person: `mine`, or `theirs`. */
export function seed(
  board: Board,
  { key, who, as }: { key: string; who: 'mine' | 'theirs'; as: string },
): void {
  const id = (name: string) => `${key}-${who}-${name}`
  const card = (name: string, more: object = {}) => ({ ...note(name, as), id: id(name), ...more })
  const locked = { canvas: 'value', zone: 'value.immediate' }
  const cards = [
    card('a'),
    card('b'),
    { ...note('unsigned'), id: id('unsigned') },
    card('shut', locked),
    card('task', { kind: 'activity' }),
    card('person', { kind: 'person' }),
  ]
  addCards(board, cards, null)
  const link = (type: 'relates_to' | 'owned_by', from: string, to: string) =>
    linkCards(board, { type, from: id(from), to: id(to) }, null)
  link('relates_to', 'a', 'b')
  link('owned_by', 'task', 'person')
  clusterCards(board, { name: `${key} ${who}`, canvas: 'domain', cards: [] }, null)
  drawStrokes(board, [{ canvas: 'domain', points: [0, 0, 1, 1], ink: 'pen', width: 2, author: as }], null)
  addComment(board, { on: { card: id('a') }, text: `${key} ${who}`, author: as }, null)
}

export interface Operation {
  readonly name: string
  /** Whether a participant may, by the permissions of the step. Facilitators may everything, observers nothing. */
  readonly allowed: (permissions: Permissions) => boolean
  /** Done by the same person before, since the permissions came into force; needs adding to be open. */
  readonly begin?: (on: Bench) => void
  readonly act: (on: Bench) => void
}

/** A board and the things of one key on it. */
export class Bench {
  readonly board: Board
  readonly key: string
  readonly me: string

  constructor(board: Board, key: string, me: string) {
    this.board = board
    this.key = key
    this.me = me
  }

  mine(name: string): string {
    return `${this.key}-mine-${name}`
  }

  theirs(name: string): string {
    return `${this.key}-theirs-${name}`
  }

  /** The first link, cluster, stroke or comment that speaks of these cards, or was named after this key. */
  find(
    root: 'links' | 'clusters' | 'strokes' | 'comments',
    who: 'mine' | 'theirs',
    type = 'relates_to',
  ): string {
    const prefix = `${this.key}-${who}-`
    for (const [id, entry] of this.board[root].entries()) {
      const found =
        root === 'links'
          ? String(entry.get('from')).startsWith(prefix) && entry.get('type') === type
          : root === 'strokes'
            ? (entry.get('author') === this.me) === (who === 'mine')
            : [entry.get('name'), entry.get('text')].includes(`${this.key} ${who}`)
      if (found) return id
    }
    throw new Error(`no ${root} of ${prefix}`)
  }

  place(id: string, to: { readonly canvas: string; readonly zone: string }): void {
    placeCards(this.board, [{ id, ...to, at: [5, 5] }], null)
  }

  write(root: 'cards' | 'comments' | 'strokes' | 'links', id: string, key: string, value: unknown): void {
    this.board.change(null, () => entryOf(this.board[root], id)?.set(key, value))
  }
}

const topics = { canvas: 'domain', zone: 'domain.topics' }
const elsewhere = { canvas: 'practice', zone: 'practice.make' }
const shut = { canvas: 'value', zone: 'value.applied' }

const never = () => false
/** Who may add somewhere, and move it from there, may add anywhere. */
const addsIn = ({ add, move }: Permissions, place: string) =>
  add === true || (add !== false && (add.includes(place) || move !== 'none'))
const adds = (permissions: Permissions) => addsIn(permissions, 'domain.topics')
const addsOnPractice = (permissions: Permissions) => addsIn(permissions, 'practice')
const edits = ({ edit }: Permissions) => edit !== 'none'
const editsAll = ({ edit }: Permissions) => edit === 'all'
const moves = ({ move }: Permissions) => move !== 'none'
const movesAll = ({ move }: Permissions) => move === 'all'
const deletes = (permissions: Permissions) => permissions.delete !== 'none'
const deletesAll = (permissions: Permissions) => permissions.delete === 'all'
const comments = ({ comment }: Permissions) => comment

const addOne = ({ board, key, me }: Bench, more: object = {}) =>
  addCards(board, [{ ...note('new', me), id: `${key}-new`, ...more }], null)

export const operations: readonly Operation[] = [
  { name: 'add a card', allowed: adds, act: on => addOne(on) },
  { name: 'add a card elsewhere', allowed: addsOnPractice, act: on => addOne(on, elsewhere) },
  { name: 'add an unsigned card', allowed: adds, act: on => addOne(on, { author: undefined }) },
  { name: 'add a card under another’s name', allowed: never, act: on => addOne(on, { author: 'noor' }) },
  { name: 'add a card to a locked canvas', allowed: never, act: on => addOne(on, shut) },
  {
    name: 'add and write a card at once',
    allowed: adds,
    act: on =>
      on.board.change(null, () => {
        addOne(on)
        editText(on.board, `${on.key}-new`, 'words', null)
      }),
  },
  {
    name: 'write in an own card',
    allowed: edits,
    act: on => editText(on.board, on.mine('a'), 'words', null),
  },
  {
    name: 'write in another’s card',
    allowed: editsAll,
    act: on => editText(on.board, on.theirs('a'), 'words', null),
  },
  {
    name: 'empty another’s card',
    allowed: editsAll,
    act: on => editText(on.board, on.theirs('a'), '', null),
  },
  {
    name: 'write in an own unsigned card',
    allowed: edits,
    act: on => editText(on.board, on.mine('unsigned'), 'w', null),
  },
  {
    name: 'write in another’s unsigned card',
    allowed: editsAll,
    act: on => editText(on.board, on.theirs('unsigned'), 'w', null),
  },
  {
    name: 'write on a locked canvas',
    allowed: never,
    act: on => editText(on.board, on.mine('shut'), 'words', null),
  },
  {
    name: 'recolour an own card',
    allowed: edits,
    act: on => recolorCards(on.board, [on.mine('a')], 'mint', null),
  },
  {
    name: 'recolour another’s card',
    allowed: editsAll,
    act: on => recolorCards(on.board, [on.theirs('a')], 'mint', null),
  },
  {
    name: 'set a field of an own card',
    allowed: edits,
    act: on => void setField(on.board, on.mine('a'), 'next', 'x', null),
  },
  {
    name: 'set a field of another’s card',
    allowed: editsAll,
    act: on => void setField(on.board, on.theirs('a'), 'next', 'x', null),
  },
  { name: 'take a card over', allowed: never, act: on => on.write('cards', on.theirs('a'), 'author', on.me) },
  { name: 'wipe a name off', allowed: never, act: on => on.write('cards', on.mine('a'), 'author', null) },
  {
    name: 'hide another’s card by a kind that is none',
    allowed: deletesAll,
    act: on => on.write('cards', on.theirs('a'), 'kind', 'ghost'),
  },
  { name: 'move an own card', allowed: moves, act: on => on.place(on.mine('a'), topics) },
  { name: 'move another’s card', allowed: movesAll, act: on => on.place(on.theirs('a'), topics) },
  {
    name: 'move an own card to another canvas',
    allowed: moves,
    act: on => on.place(on.mine('a'), elsewhere),
  },
  {
    name: 'move another’s card to another canvas',
    allowed: movesAll,
    act: on => on.place(on.theirs('a'), elsewhere),
  },
  { name: 'move into a locked canvas', allowed: never, act: on => on.place(on.mine('a'), shut) },
  { name: 'move out of a locked canvas', allowed: never, act: on => on.place(on.mine('shut'), topics) },
  { name: 'move about on a locked canvas', allowed: never, act: on => on.place(on.mine('shut'), shut) },
  {
    name: 'reorder another’s card',
    allowed: movesAll,
    act: on => reorderCard(on.board, on.theirs('a'), {}, null),
  },
  {
    name: 'resize another’s card',
    allowed: movesAll,
    act: on => on.write('cards', on.theirs('a'), 'size', [200, 200]),
  },
  {
    name: 'turn another person to a perspective',
    allowed: movesAll,
    act: on => void setField(on.board, on.theirs('person'), 'perspective', 'Health', null),
  },
  {
    name: 'delete an own card',
    allowed: deletes,
    act: on => deleteCards(on.board, [on.mine('unsigned')], null),
  },
  {
    name: 'delete another’s card',
    allowed: deletesAll,
    act: on => deleteCards(on.board, [on.theirs('unsigned')], null),
  },
  {
    name: 'delete an own card with its links',
    allowed: deletes,
    act: on => deleteCards(on.board, [on.mine('a')], null),
  },
  {
    name: 'delete on a locked canvas',
    allowed: never,
    act: on => deleteCards(on.board, [on.mine('shut')], null),
  },
  {
    name: 'delete an own card and another’s',
    allowed: deletesAll,
    act: on => deleteCards(on.board, [on.mine('b'), on.theirs('b')], null),
  },
  {
    name: 'put another card in the place of another’s',
    allowed: permissions => deletesAll(permissions) && adds(permissions),
    act: on => addOne(on, { id: on.theirs('a') }),
  },
  {
    name: 'write in what one has just added',
    allowed: adds,
    begin: on => addOne(on),
    act: on => editText(on.board, `${on.key}-new`, 'words', null),
  },
  {
    name: 'move what one has just added',
    allowed: adds,
    begin: on => addOne(on),
    act: on => on.place(`${on.key}-new`, topics),
  },
  {
    name: 'take back what one has just added',
    allowed: adds,
    begin: on => addOne(on),
    act: on => deleteCards(on.board, [`${on.key}-new`], null),
  },
  {
    name: 'move what one has just added to where one may not add',
    allowed: permissions => addsOnPractice(permissions) || moves(permissions),
    begin: on => addOne(on),
    act: on => on.place(`${on.key}-new`, elsewhere),
  },
  {
    name: 'link own cards',
    allowed: edits,
    act: on =>
      void linkCards(on.board, { type: 'relates_to', from: on.mine('b'), to: on.mine('task') }, null),
  },
  {
    name: 'link an own card to another’s',
    allowed: edits,
    act: on => void linkCards(on.board, { type: 'relates_to', from: on.mine('b'), to: on.theirs('b') }, null),
  },
  {
    name: 'link another’s card to an own',
    allowed: edits,
    act: on => void linkCards(on.board, { type: 'relates_to', from: on.theirs('b'), to: on.mine('b') }, null),
  },
  {
    name: 'link others’ cards',
    allowed: editsAll,
    act: on =>
      void linkCards(on.board, { type: 'relates_to', from: on.theirs('b'), to: on.theirs('task') }, null),
  },
  {
    name: 'own another’s activity',
    allowed: editsAll,
    act: on =>
      void linkCards(on.board, { type: 'owned_by', from: on.theirs('task'), to: on.mine('person') }, null),
  },
  {
    name: 'give an own activity to another',
    allowed: edits,
    act: on =>
      void linkCards(on.board, { type: 'owned_by', from: on.mine('task'), to: on.theirs('person') }, null),
  },
  {
    name: 'unlink what one has linked',
    allowed: deletes,
    act: on => unlinkCards(on.board, [on.find('links', 'mine')], null),
  },
  {
    name: 'unlink what another has linked',
    allowed: deletesAll,
    act: on => unlinkCards(on.board, [on.find('links', 'theirs')], null),
  },
  {
    name: 'take the owner off another’s activity',
    allowed: permissions => editsAll(permissions) || deletesAll(permissions),
    act: on => unlinkCards(on.board, [on.find('links', 'theirs', 'owned_by')], null),
  },
  {
    name: 'name a connection of own cards',
    allowed: edits,
    act: on => labelLink(on.board, on.find('links', 'mine'), 'words', null),
  },
  {
    name: 'name a connection of others’ cards',
    allowed: editsAll,
    act: on => labelLink(on.board, on.find('links', 'theirs'), 'words', null),
  },
  {
    name: 'bend another’s connection to an own card',
    allowed: permissions => editsAll(permissions) && deletesAll(permissions),
    act: on => on.write('links', on.find('links', 'theirs'), 'to', on.theirs('task')),
  },
  {
    name: 'gather own cards',
    allowed: moves,
    act: on => void clusterCards(on.board, { name: 'x', canvas: 'domain', cards: [on.mine('a')] }, null),
  },
  {
    name: 'gather others’ cards',
    allowed: movesAll,
    act: on => void clusterCards(on.board, { name: 'x', canvas: 'domain', cards: [on.theirs('a')] }, null),
  },
  {
    name: 'join another’s cluster',
    allowed: moves,
    act: on => setCluster(on.board, [on.mine('a')], on.find('clusters', 'theirs'), null),
  },
  {
    name: 'name an own cluster',
    allowed: moves,
    act: on => nameCluster(on.board, on.find('clusters', 'mine'), 'x', null),
  },
  {
    name: 'name another’s cluster',
    allowed: movesAll,
    act: on => nameCluster(on.board, on.find('clusters', 'theirs'), 'x', null),
  },
  {
    name: 'dissolve another’s cluster',
    allowed: movesAll,
    act: on => on.board.change(null, () => on.board.clusters.delete(on.find('clusters', 'theirs'))),
  },
  {
    name: 'draw',
    allowed: ({ add }) => add === true,
    act: on =>
      void drawStrokes(
        on.board,
        [{ canvas: 'domain', points: [0, 0, 9, 9], ink: 'pen', width: 2, author: on.me }],
        null,
      ),
  },
  {
    name: 'draw on a locked canvas',
    allowed: never,
    act: on =>
      void drawStrokes(on.board, [{ canvas: 'value', points: [0, 0, 9, 9], ink: 'pen', width: 2 }], null),
  },
  {
    name: 'erase an own stroke',
    allowed: deletes,
    act: on => eraseStrokes(on.board, [on.find('strokes', 'mine')], null),
  },
  {
    name: 'erase another’s stroke',
    allowed: deletesAll,
    act: on => eraseStrokes(on.board, [on.find('strokes', 'theirs')], null),
  },
  {
    name: 'comment',
    allowed: comments,
    act: on => void addComment(on.board, { on: { card: on.theirs('a') }, text: 'well', author: on.me }, null),
  },
  {
    name: 'comment under another’s name',
    allowed: never,
    act: on =>
      void addComment(on.board, { on: { card: on.theirs('a') }, text: 'well', author: 'noor' }, null),
  },
  {
    name: 'change an own comment',
    allowed: comments,
    act: on => editComment(on.board, on.find('comments', 'mine'), 'better', null),
  },
  {
    name: 'change another’s comment',
    allowed: never,
    act: on => editComment(on.board, on.find('comments', 'theirs'), 'better', null),
  },
  {
    name: 'put another’s thread away',
    allowed: comments,
    act: on => resolveThread(on.board, on.find('comments', 'theirs'), true, null),
  },
  {
    name: 'delete an own comment',
    allowed: comments,
    act: on => deleteComments(on.board, [on.find('comments', 'mine')], null),
  },
  {
    name: 'delete another’s comment',
    allowed: never,
    act: on => deleteComments(on.board, [on.find('comments', 'theirs')], null),
  },
  { name: 'rename the board', allowed: never, act: on => describeBoard(on.board, { title: 'x' }, null) },
  {
    name: 'lay out a canvas',
    allowed: never,
    act: on => addCanvas(on.board, { id: 'charter', template: 'charter', at: [0, 0], order: 'a9' }, null),
  },
  {
    name: 'take a canvas away',
    allowed: never,
    act: on => on.board.change(null, () => on.board.canvases.delete('practice')),
  },
  {
    name: 'take a canvas away with its cards',
    allowed: never,
    act: on => removeCanvas(on.board, { id: 'value', cards: [] }, null),
  },
  { name: 'move a canvas', allowed: never, act: on => moveCanvas(on.board, 'value', [9, 9], null) },
  { name: 'unlock a canvas', allowed: never, act: on => lockCanvas(on.board, 'value', false, null) },
  { name: 'lock a canvas', allowed: never, act: on => lockCanvas(on.board, 'domain', true, null) },
]
