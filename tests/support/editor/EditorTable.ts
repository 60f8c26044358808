import * as Y from 'yjs'
import { type Command, runCommand } from '#client/editor/commands/Command.ts'
import { commands } from '#client/editor/commands/commands.ts'
import { Editor } from '#client/editor/Editor.ts'
import { pressKey } from '#client/editor/keyboard.ts'
import type { PointerInput } from '#client/editor/tools/ToolState.ts'
import { Cell } from '#client/wire/Cell.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { lockCanvas } from '#shared/board/changes/describeBoard.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { placeCards } from '#shared/board/changes/placeCards.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import type { CardId } from '#shared/board/ids.ts'
import { carriedFrom, packCards } from '#shared/board/packCards.ts'
import { textOfCard } from '#shared/board/read.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { demoBoard } from '#shared/canvases/demo.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import { rulesAtFirst } from '#shared/protocol/rules.ts'
import { permissionSets } from '#tests/support/permissionSets.ts'
import { acts, Person } from '#tests/support/simulation.ts'
import type { Deed, Happening, Meanwhile } from './deeds.ts'

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
  't',
  'p',
  'e',
  'l',
  '.',
  '[',
  ']',
] as const

/** `isLate`: Mira will hear of it later. */
export type Meddling = (noor: Person, pick: number, isLate: boolean) => void

interface TableOptions {
  /** Commands that are never given. */
  readonly without?: ReadonlySet<string>
  /** The cards that are picked up and written on; left out, all that are there at the beginning. */
  readonly cards?: readonly CardId[]
  /** What Noor does to cards that Mira works on, too; left out, whatever a person can do. */
  readonly meddle?: Meddling
}

/** Mira at an editor, who leads until other rules come into force, and Noor somewhere else; a line joins the two. */
export class EditorTable {
  readonly editor: Editor
  readonly told: object[] = []
  readonly start: BoardSnapshot
  readonly noor = new Person({ id: 'noor', role: 'facilitator' }, new Y.Doc().clientID)
  readonly #rules = new Cell(rulesAtFirst('facilitator'))
  readonly #first: readonly CardId[]
  readonly #offered: readonly Command[]
  readonly #meddle: Meddling
  #onItsWay: { readonly to: Y.Doc; readonly update: Uint8Array }[] = []
  #isSlow = false
  #timeMs = 0

  constructor({ without = new Set(), cards, meddle = meddleAnyhow }: TableOptions = {}) {
    this.#offered = commands.filter(({ id }) => !without.has(id))
    this.#meddle = meddle
    const board = new Board(new Y.Doc())
    fromSnapshot(board, demoBoard().snapshot)
    Y.applyUpdate(this.noor.doc, Y.encodeStateAsUpdate(board.doc), 'net')
    this.#join(board.doc, this.noor.doc)
    this.#join(this.noor.doc, board.doc)
    this.editor = new Editor({
      board,
      me: { id: 'mira', name: 'Mira', role: 'facilitator', color: 0 },
      rules: this.#rules,
      schedule: flush => flush(),
      tell: part => this.told.push(part),
      now: () => 0,
    })
    this.editor.viewpoint.resize({ w: 1440, h: 900 })
    this.editor.viewpoint.arrive()
    this.start = toSnapshot(board)
    this.#first = cards ?? this.start.cards.map(({ id }) => id)
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
        if (text) editor.continue(() => editor.board.change(editor.origin, () => type(text, one.pick)))
        break
      }
      case 'name':
        editor.clustering.name(one.pick % 4 ? `cluster ${one.pick}` : '')
        break
      case 'paste':
        this.#paste(one.pick)
        break
      case 'select':
        editor.select([...(one.more ? editor.selection.current : []), this.#card(one.pick)])
        break
      case 'stop':
        editor.writing.stop()
        break
      default:
        this.#meanwhile(one.what, one.pick)
    }
  }

  /** All that is on its way arrives, and nothing is slow any more. */
  deliver(): void {
    this.#isSlow = false
    for (let one = this.#onItsWay.shift(); one; one = this.#onItsWay.shift())
      Y.applyUpdate(one.to, one.update, 'net')
  }

  destroy(): void {
    this.editor.destroy()
  }

  #join(from: Y.Doc, to: Y.Doc): void {
    from.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'net') return
      if (this.#isSlow) this.#onItsWay.push({ to, update })
      else Y.applyUpdate(to, update, 'net')
    })
  }

  #meanwhile(what: Meanwhile, n: number): void {
    switch (what) {
      case 'noor':
        this.#noorAlone(n)
        break
      case 'meddle':
        this.#meddle(this.noor, n, this.#isSlow)
        break
      case 'line':
        if (this.#isSlow) this.deliver()
        else this.#isSlow = true
        break
      case 'rules':
        this.#newRules(n)
        break
    }
  }

  /** Noor never touches what Mira works on, and works where Mira does not come, so that it can be told whose is what. */
  #noorAlone(n: number): void {
    const { board } = this.noor
    const own = toSnapshot(board).cards.filter(
      ({ author, zone }) => author === 'noor' && zone === nowhere.zone,
    )
    const card = own[n % Math.max(1, own.length)]
    const at: [number, number] = [60, 230 + (n % 900)]
    if (!card || n % 3 === 0)
      addCards(board, [{ ...decision, ...nowhere, at, text: `by Noor ${n}` }], this.noor)
    else if (n % 3 === 1) editText(board, card.id, `again ${n}`, this.noor)
    else placeCards(board, [{ id: card.id, ...nowhere, at: [80, n] }], this.noor)
  }

  #newRules(n: number): void {
    if (n % 3 === 0) {
      const { board } = this.noor
      const canvases = [...board.canvases.keys()].sort()
      lockCanvas(board, canvases[n % canvases.length] ?? '', n % 2 === 0, this.noor)
      return
    }
    const role = (['participant', 'participant', 'facilitator', 'observer'] as const)[n % 4] ?? 'observer'
    const permissions = permissionSets[n % permissionSets.length]
    this.#rules.set({ ...rulesAtFirst(role), ...(permissions && { permissions }) })
  }

  #press({ on, pick: n, at, touch, shift, next, end }: Extract<Deed, { what: 'press' }>): void {
    const { tools } = this.editor
    this.#timeMs += 100 + (n % 5) * 150
    const start = this.#input(at, { touch, shift, ...this.#under(on, n) })
    tools.pointerDown(start)
    let last = start
    for (const one of next) last = this.#happen(one, last)
    if (end === 'up') tools.pointerUp(last)
    else if (end === 'cancel' || tools.doing.current !== 'idle') tools.cancel()
  }

  /** Answers where the hand is then. */
  #happen(one: Happening, last: PointerInput): PointerInput {
    const { tools } = this.editor
    switch (one.what) {
      case 'move': {
        const { touch, shift } = last
        const input = this.#input(one.to, { touch, shift, free: one.free })
        tools.pointerMove(input)
        return input
      }
      case 'rest':
        tools.longPress()
        return last
      case 'edge':
        tools.scrollAtEdge(16)
        return last
      case 'key':
        this.#key(one.pick)
        return last
      default:
        this.#meanwhile(one.what, one.pick)
        return last
    }
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

  /** One of those cards, if it is still there. */
  #card(n: number): CardId {
    const there = this.#first.filter(id => this.editor.view.card(id))
    return there[n % Math.max(1, there.length)] ?? ''
  }

  #command(n: number): void {
    const command = this.#offered[n % this.#offered.length]
    if (command && (command.applies?.(this.editor) ?? true)) runCommand(command, this.editor)
  }

  #key(n: number): void {
    const key = keys[n % keys.length] ?? ''
    pressKey(this.editor, { key, mod: false, shift: n % 5 === 0, alt: n % 7 === 0 })
  }

  #paste(n: number): void {
    const { arranging, view } = this.editor
    if (n % 3 === 0) {
      const ids = [this.#card(n), this.#card(n * 3)]
      arranging.paste({ json: packCards(carriedFrom(view.whole, ids)), text: '' })
    } else {
      arranging.paste({ json: '', text: `one ${n}\ntwo ${n}` })
      arranging.pasteLines(n % 3 === 1 ? 'cards' : 'one')
    }
  }
}

const nowhere = { canvas: 'side', zone: 'side.nowhere' } as const
const decision = { kind: 'decision', color: 'white', author: 'noor', fields: {} } as const

function meddleAnyhow(noor: Person, n: number): void {
  noor.do({ who: 0, act: acts[n % acts.length] ?? 'add', pick: n * 31 })
}

/** Some letters come, and sometimes some go. */
function type(text: Y.Text, n: number): void {
  if (n % 3 === 0) text.delete(0, Math.min(n % 9, text.length))
  text.insert(0, `${n} `)
}
