import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { commands } from '#client/editor/commands/commands.ts'
import { Editor } from '#client/editor/Editor.ts'
import { pressKey } from '#client/editor/keyboard.ts'
import { buildOutline } from '#client/outline/buildOutline.ts'
import { moveLine } from '#client/outline/moveLine.ts'
import { Cell } from '#client/wire/Cell.ts'
import { serverAuthor } from '#server/storage/actors.ts'
import { BoardRules } from '#server/sync/BoardRules.ts'
import { Replica } from '#server/sync/Replica.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { describeBoard, lockCanvas } from '#shared/board/changes/describeBoard.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { carriedFrom, packCards } from '#shared/board/packCards.ts'
import type { CommentSnapshot } from '#shared/board/snapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { templates } from '#shared/canvases/catalogue.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import { limits } from '#shared/protocol/limits.ts'
import { openBoard, type Permissions } from '#shared/protocol/permissions.ts'
import type { Role } from '#shared/protocol/roles.ts'
import type { Rules } from '#shared/protocol/rules.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import { lots } from '#tests/support/lots.ts'
import { note } from '#tests/support/notes.ts'
import { permissionSets } from '#tests/support/permissionSets.ts'
import { matrixBoard, seed } from '#tests/support/ruleMatrix.ts'
import { carry, pointer } from '#tests/unit/editor/demoEditor.ts'

const bounds = {
  ...limits,
  cardsPerParticipant: 12,
  cardsPerBoard: 40,
  deletionsAtOnce: 3,
  deletionsWithinMs: 60_000,
  takeBackMs: 5000,
}
const key = 'k'

/** A server, and Mira at an editor: whatever she does is sent at once, and the rules reach her as they change. */
class Workshop {
  readonly replica: Replica
  readonly inForce = new BoardRules(bounds)
  readonly rules: Cell<Rules>
  readonly isOnline = new Cell(true)
  editor: Editor
  updates = 0
  refusals = 0
  freezes = 0
  now = 0
  #unsent: Uint8Array[] = []
  #role: Role = 'participant'
  #nextClient = 100

  constructor() {
    const board = new Board(new Y.Doc())
    board.doc.clientID = 1
    fromSnapshot(board, matrixBoard)
    board.doc.clientID = 3
    seed(board, { key, who: 'theirs', as: 'noor' })
    board.doc.clientID = 2
    seed(board, { key, who: 'mine', as: 'mira' })
    const bytes = Y.encodeStateAsUpdate(board.doc)
    const claims = new Map([
      [1, serverAuthor],
      [3, 'noor'],
      [2, 'mira'],
    ])
    const tail = [{ seq: 1, time: 0, participant: serverAuthor, bytes }]
    this.replica = new Replica({ tail, head: 1, claims }, { limits: bounds, guestOf: () => undefined })
    this.inForce.permit(openBoard, this.replica.clocks())
    this.rules = new Cell(this.#told())
    this.editor = this.#open()
  }

  permit(permissions: Permissions): void {
    this.connect()
    this.inForce.permit(permissions, this.replica.clocks())
    this.tell()
  }

  makeRole(role: Role): void {
    this.connect()
    this.#role = role
    this.tell()
  }

  letGo(): void {
    this.connect()
    this.inForce.letGo('mira')
    this.tell()
  }

  tell(): void {
    this.rules.set(this.#told())
  }

  /** What is done from now on waits. */
  disconnect(): void {
    this.isOnline.set(false)
  }

  /** All that has waited arrives at once, as one update. */
  connect(): void {
    const unsent = this.#unsent
    this.#unsent = []
    if (unsent.length > 0) this.#take(Y.mergeUpdates(unsent))
    this.isOnline.set(true)
  }

  /** Something that the others do. */
  others(run: (board: Board) => void): void {
    this.connect()
    const { taken } = this.replica.change(run)
    if (taken) Y.applyUpdate(this.editor.board.doc, taken.bytes, 'net')
  }

  reload(): void {
    this.connect()
    this.editor.destroy()
    this.tell()
    this.editor = this.#open()
  }

  #open(): Editor {
    const board = new Board(new Y.Doc())
    board.doc.clientID = this.#nextClient++
    Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(this.replica.doc), 'net')
    board.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'net') return
      if (this.isOnline.current) this.#take(update)
      else this.#unsent.push(update)
    })
    const me = { id: 'mira', name: 'Mira', role: 'participant', color: 0 } as const
    const { rules, isOnline } = this
    const now = () => this.now
    const editor = new Editor({ board, me, rules, isOnline, schedule: flush => flush(), now })
    editor.viewpoint.resize({ w: 1440, h: 900 })
    editor.refused.add(() => {
      this.refusals += 1
    })
    return editor
  }

  #take(update: Uint8Array): void {
    this.updates += 1
    const mira = { id: 'mira', name: 'Mira', role: this.#role, color: 0 }
    const taken = this.replica.take(update, mira, this.inForce.inForce(mira, this.now))
    if (!taken.ok) throw new Error(`${taken.refusal.reason} under ${JSON.stringify(this.rules.current)}`)
    const freeze = taken.value && this.inForce.did(mira, taken.value.cards, this.now)
    if (!freeze) return
    this.freezes += 1
    this.tell()
  }

  #told(): Rules {
    const mira = { id: 'mira', name: 'Mira', role: this.#role, color: 0 }
    return this.inForce.toldTo(mira, this.replica.clientsOf('mira'), this.now)
  }
}

const places = [
  { canvas: 'domain', zone: 'domain.topics' },
  { canvas: 'domain', zone: 'domain.identity' },
  { canvas: 'practice', zone: 'practice.make' },
  { canvas: 'value', zone: 'value.immediate' },
] as const

const deeds = {
  add: ({ editor }, pick) => void editor.writing.addCard({ ...placeAt(pick), text: `card ${pick}` }),
  addMany: ({ editor }, pick) => void editor.writing.addCards(placeAt(pick), ['a', 'b', 'c']),
  open: ({ editor }, pick) => editor.writing.edit(cardAt(editor, pick)),
  shut: ({ editor }) => editor.writing.stop(),
  write: ({ editor }, pick) => editor.writing.setText(cardAt(editor, pick), pick % 4 ? `words ${pick}` : ''),
  field: ({ editor }, pick) => void editor.writing.setField(cardAt(editor, pick), 'next', `${pick}`),
  perspective: ({ editor }, pick) =>
    void editor.writing.setField(cardAt(editor, pick), 'perspective', 'Health'),
  select: ({ editor }, pick) => editor.select([cardAt(editor, pick), cardAt(editor, pick * 3)]),
  selectAll: ({ editor }) => editor.select(editor.view.cards.keys()),
  recolor: ({ editor }, pick) => editor.arranging.recolor([cardAt(editor, pick)], pick % 2 ? 'mint' : 'rose'),
  moveTo: ({ editor }, pick) => void editor.arranging.moveToZone([cardAt(editor, pick)], placeAt(pick + 1)),
  drag: ({ editor }, pick) => {
    const id = cardAt(editor, pick)
    if (editor.boxes.boxOf(id)) carry(editor, id, [(pick * 37) % 6000, (pick * 53) % 1400])
  },
  nudge: ({ editor }, pick) => void pressKey(editor, { key: pick % 2 ? 'ArrowLeft' : 'ArrowDown', ...bare }),
  press: ({ editor }, pick) =>
    void pressKey(editor, {
      key: ['n', 'Delete', 'd', 'Enter'][pick % 4] ?? '',
      ...bare,
      mod: pick % 4 === 2,
    }),
  duplicate: ({ editor }, pick) => void editor.arranging.duplicate([cardAt(editor, pick)]),
  paste: ({ editor }, pick) => {
    const ids = [cardAt(editor, pick), cardAt(editor, pick * 3), cardAt(editor, pick * 11)]
    editor.arranging.paste({ json: packCards(carriedFrom(editor.view.whole, ids)), text: '' })
  },
  gather: ({ editor }, pick) => {
    editor.select([cardAt(editor, pick), cardAt(editor, pick * 3)])
    editor.clustering.begin()
    editor.clustering.name(`cluster ${pick}`)
  },
  rename: ({ editor }, pick) => {
    editor.clustering.rename(clusterAt(editor, pick), '')
    editor.clustering.name(`name ${pick}`)
  },
  fold: ({ editor }, pick) => editor.clustering.fold(clusterAt(editor, pick)),
  put: ({ editor }, pick) =>
    editor.clustering.put([cardAt(editor, pick)], pick % 3 ? clusterAt(editor, pick) : undefined),
  merge: ({ editor }, pick) =>
    editor.clustering.merge([clusterAt(editor, pick), clusterAt(editor, pick * 3 + 1)]),
  separate: ({ editor }, pick) => editor.clustering.separate(clusterAt(editor, pick)),
  dissolve: ({ editor }, pick) => editor.clustering.dissolve(clusterAt(editor, pick)),
  dragHeap: ({ editor }, pick) => {
    const heaps = editor.clusters.heaps.current
    const heap = heaps[pick % Math.max(1, heaps.length)]
    if (!heap) return
    editor.tools.pointerDown(pointer(editor, [0, 0], { heap: heap.key }))
    editor.tools.pointerMove(pointer(editor, [pick % 900, (pick * 7) % 500]))
    editor.tools.pointerUp(pointer(editor, [pick % 900, (pick * 7) % 500]))
  },
  size: ({ editor }, pick) => {
    editor.select([cardAt(editor, pick)])
    if (pick % 4) editor.sizing.grow([pick % 50, pick % 70])
    else editor.sizing.reset()
  },
  remove: ({ editor }, pick) =>
    void editor.arranging.remove([cardAt(editor, pick), cardAt(editor, pick * 7)]),
  link: ({ editor }, pick) =>
    void editor.writing.link({
      type: pick % 2 ? 'relates_to' : 'owned_by',
      from: cardAt(editor, pick),
      to: cardAt(editor, pick * 5),
    }),
  unlink: ({ editor }, pick) =>
    editor.writing.unlink([...editor.view.links.keys()].sort().slice(pick % 3, (pick % 3) + 1)),
  removeOwn: ({ editor }, pick) => {
    const own = [...editor.view.cards.values()].filter(({ author }) => author === 'mira').map(({ id }) => id)
    editor.arranging.remove(own.sort().slice(0, 1 + (pick % 3)))
  },
  command: ({ editor }, pick) => commands[pick % commands.length]?.run(editor),
  comment: ({ editor }, pick) =>
    void editor.commenting.say(cardAt(editor, pick), `words ${pick}`, commentAt(editor, pick)?.id),
  reword: ({ editor }, pick) => {
    const comment = commentAt(editor, pick)
    if (comment) editor.commenting.reword(comment, `better ${pick}`)
  },
  resolve: ({ editor }, pick) => {
    const comment = commentAt(editor, pick)
    if (comment) editor.commenting.resolve(comment, pick % 2 === 0)
  },
  silence: ({ editor }, pick) => {
    const comment = commentAt(editor, pick)
    if (comment) editor.commenting.remove(comment)
  },
  react: ({ editor }, pick) => editor.commenting.react(cardAt(editor, pick), 'love'),
  moveLine: ({ editor }, pick) =>
    void moveLine(
      editor,
      buildOutline(editor.view.whole, templates),
      cardAt(editor, pick),
      pick % 2 ? 1 : -1,
    ),
  lock: ({ editor }, pick) => editor.arranging.lock(placeAt(pick).canvas, pick % 3 > 0),
  shift: ({ editor }, pick) => editor.laying.step('value', ways[pick % ways.length] ?? [1, 0]),
  removeSheet: ({ editor }, pick) => void editor.laying.remove(placeAt(pick).canvas),
  entitle: ({ editor }, pick) =>
    void editor.arrange(() => describeBoard(editor.board, { title: `title ${pick}` }, editor.origin)),
  relate: ({ editor }, pick) => {
    const links = [...editor.view.links.values()]
    const link = links[pick % Math.max(1, links.length)]
    const choices = link ? editor.connecting.choicesFor(link) : []
    const choice = choices[pick % Math.max(1, choices.length)]
    if (link && choice) editor.connecting.become(link, choice)
  },
  draw: ({ editor }, pick) => {
    const from: Vector = [(pick * 37) % 6000, (pick * 53) % 1400]
    if (!editor.drawing.begin(from)) return
    editor.drawing.go([from[0] + 300, from[1] + 200])
    editor.drawing.finish()
  },
  erase: ({ editor }, pick) => editor.drawing.erase([(pick * 37) % 6000, 0], [(pick * 37) % 6000, 1400]),
  undo: ({ editor }) => editor.undo(),
  redo: ({ editor }) => editor.redo(),
} satisfies Record<string, (workshop: Workshop, pick: number) => void>

const ways: readonly Vector[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
]
const bare = { mod: false, shift: false, alt: false }

function cardAt(editor: Editor, pick: number): string {
  const ids = [...editor.view.cards.keys()].sort()
  return ids[pick % Math.max(1, ids.length)] ?? ''
}

function commentAt(editor: Editor, pick: number): CommentSnapshot | undefined {
  const comments = [...editor.view.comments.values()]
  return comments[pick % Math.max(1, comments.length)]
}

function clusterAt(editor: Editor, pick: number): string {
  const ids = [...editor.view.clusters.keys()].sort()
  return ids[pick % Math.max(1, ids.length)] ?? ''
}

function placeAt(pick: number): (typeof places)[number] {
  return places[pick % places.length] ?? places[0]
}

type Event =
  | { readonly type: 'deed'; readonly deed: keyof typeof deeds; readonly pick: number }
  | { readonly type: 'permit'; readonly permissions: Permissions }
  | { readonly type: 'role'; readonly role: Role }
  | { readonly type: 'lock'; readonly canvas: string; readonly locked: boolean }
  | { readonly type: 'other'; readonly pick: number }
  | { readonly type: 'reload' | 'disconnect' | 'connect' | 'let go' }
  | { readonly type: 'wait'; readonly ms: number }

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 24,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...(Object.keys(deeds) as (keyof typeof deeds)[]), 'removeOwn' as const),
        fc.nat(1000),
      )
      .map(([deed, pick]) => ({ type: 'deed' as const, deed, pick })),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...permissionSets)
      .map(permissions => ({ type: 'permit' as const, permissions })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('participant', 'participant', 'participant', 'facilitator', 'observer')
      .map(role => ({ type: 'role' as const, role })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('domain', 'practice', 'value'), fc.boolean())
      .map(([canvas, locked]) => ({ type: 'lock' as const, canvas, locked })),
  },
  { weight: 2, arbitrary: fc.nat(1000).map(pick => ({ type: 'other' as const, pick })) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('reload' as const, 'disconnect' as const, 'connect' as const, 'let go' as const)
      .map(type => ({ type })),
  },
  { weight: 8, arbitrary: fc.nat(5000).map(ms => ({ type: 'wait' as const, ms })) },
)

function happen(workshop: Workshop, event: Event): void {
  switch (event.type) {
    case 'deed':
      deeds[event.deed](workshop, event.pick)
      break
    case 'permit':
      workshop.permit(event.permissions)
      break
    case 'role':
      workshop.makeRole(event.role)
      break
    case 'lock':
      workshop.others(board => lockCanvas(board, event.canvas, event.locked, null))
      break
    case 'other':
      workshop.others(board => somebody(board, event.pick))
      break
    case 'reload':
      workshop.reload()
      break
    case 'disconnect':
      workshop.disconnect()
      break
    case 'connect':
      workshop.connect()
      break
    case 'let go':
      workshop.letGo()
      break
    case 'wait':
      workshop.now += event.ms
      break
    default:
      unreachable(event)
  }
}

function somebody(board: Board, pick: number): void {
  const ids = [...board.cards.keys()].sort()
  if (pick % 3) addCards(board, [note(`other ${pick}`, 'noor')], null)
  else deleteCards(board, ids.slice(pick % 5, (pick % 5) + 1), null)
}

test('R7: whatever is done at an editor, under whatever rules, the server takes', () => {
  const count = { events: 0, updates: 0, saidNo: 0, freezes: 0 }
  fc.assert(
    fc.property(fc.array(anyEvent, { minLength: 40, maxLength: 160, size: 'max' }), events => {
      const workshop = new Workshop()
      for (const event of events) happen(workshop, event)
      workshop.connect()
      count.events += events.length
      count.updates += workshop.updates
      count.saidNo += workshop.refusals
      count.freezes += workshop.freezes
      expect(toSnapshot(workshop.editor.board)).toEqual(toSnapshot(workshop.replica.board))
      workshop.editor.destroy()
    }),
    lots(100),
  )
  console.log(`editor under random rules: ${JSON.stringify(count)}`)
  expect(Math.min(count.updates, count.saidNo, 100 * count.freezes)).toBeGreaterThan(300)
})
