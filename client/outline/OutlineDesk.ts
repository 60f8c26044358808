import type { Editor } from '#client/editor/Editor.ts'
import { Cell } from '#client/wire/Cell.ts'
import type { CardId } from '#shared/board/ids.ts'
import { Listeners } from '#shared/std/Listeners.ts'
import type { OutlineCanvas } from './buildOutline.ts'
import { moveLine } from './moveLine.ts'
import { type OutlinePress, outlineAct, typeAhead } from './outlineKeys.ts'
import { canvasLine, cardLine, cardOfLine, type LineKey, lineWords, outlineLines } from './outlineLines.ts'

const typeAheadMs = 700

/** Where one is in the outline and what one does there, without a browser. The view draws it and lends it keys. */
export class OutlineDesk {
  readonly editor: Editor
  /** The one line that Tab reaches. */
  readonly current = new Cell<LineKey>('')
  readonly closed = new Cell<ReadonlySet<LineKey>>(new Set())
  /** The card whose text is open. */
  readonly written = new Cell<CardId | undefined>(undefined)
  /** The card for which a new place is being chosen. */
  readonly moving = new Cell<CardId | undefined>(undefined)
  /** A line that shall have the focus once it is drawn. */
  readonly goal = new Listeners<LineKey>()
  readonly #now: () => number
  #outline: readonly OutlineCanvas[] = []
  #typed = { text: '', at: Number.NEGATIVE_INFINITY }

  constructor(editor: Editor, now: () => number = () => performance.now()) {
    this.editor = editor
    this.#now = now
  }

  /** What the view draws now; a current line that is gone gives way to the first. */
  show(outline: readonly OutlineCanvas[]): void {
    this.#outline = outline
    if (!this.lines.includes(this.current.current)) this.current.set(this.lines[0] ?? '')
  }

  get lines(): readonly LineKey[] {
    return outlineLines(this.#outline, this.closed.current)
  }

  go(line: LineKey): void {
    this.current.set(line)
    this.goal.tell(line)
  }

  toggle(line: LineKey): void {
    const closed = new Set(this.closed.current)
    if (!closed.delete(line)) closed.add(line)
    this.closed.set(closed)
  }

  /** Opens the canvas of a jump, if it is closed, and goes there. */
  jump(canvas: string): void {
    const line = canvasLine({ id: canvas })
    if (this.closed.current.has(line)) this.toggle(line)
    this.go(line)
  }

  write(card: CardId): void {
    if (!this.editor.refuses(this.editor.rights.whyNotEdit(card))) this.written.set(card)
  }

  stopWriting(): void {
    const card = this.written.current
    this.written.set(undefined)
    if (card !== undefined) this.go(cardLine(card))
  }

  move(card: CardId, by: -1 | 1): void {
    const words = moveLine(this.editor, this.#outline, card, by)
    if (words) this.editor.say(words)
    this.go(cardLine(card))
  }

  remove(card: CardId): void {
    const { lines } = this
    const at = lines.indexOf(cardLine(card))
    const next = lines[at + 1]
    const neighbour = next !== undefined && cardOfLine(next) !== undefined ? next : lines[at - 1]
    const isGone = this.editor.arranging.remove([card])
    if (isGone && neighbour !== undefined) this.go(neighbour)
  }

  openDetails(card: CardId): void {
    this.editor.select([card])
  }

  stopMoving(): void {
    const card = this.moving.current
    this.moving.set(undefined)
    if (card !== undefined) this.go(cardLine(card))
  }

  /** What a key does on the current line; false leaves it to the browser. */
  press(input: OutlinePress): boolean {
    if (this.#isLetter(input)) return this.#search(input.key)
    const { lines } = this
    const act = outlineAct({ lines, current: this.current.current, closed: this.closed.current }, input)
    if (!act) return false
    switch (act.does) {
      case 'go':
        this.go(act.to)
        break
      case 'open':
      case 'close':
        this.toggle(act.line)
        break
      case 'edit':
        this.write(act.card)
        break
      case 'details':
        this.openDetails(act.card)
        break
      case 'delete':
        this.remove(act.card)
        break
      case 'up':
        this.move(act.card, -1)
        break
      case 'down':
        this.move(act.card, 1)
        break
    }
    return true
  }

  /** A space belongs to a word only while one is being typed; `?` opens the list of keys. */
  #isLetter({ key, alt, mod }: OutlinePress): boolean {
    if ([...key].length !== 1 || alt || mod || key === '?') return false
    return key !== ' ' || this.#now() - this.#typed.at < typeAheadMs
  }

  #search(letter: string): boolean {
    const now = this.#now()
    const text = now - this.#typed.at < typeAheadMs ? this.#typed.text + letter : letter
    this.#typed = { text, at: now }
    const words = lineWords(this.#outline)
    const state = { lines: this.lines, current: this.current.current }
    const found = typeAhead(state, text, line => words.get(line) ?? '')
    if (found !== undefined) this.go(found)
    return found !== undefined
  }
}
