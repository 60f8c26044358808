import { Cell } from '#client/wire/Cell.ts'
import { t } from '#client/words/t.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { lockCanvas } from '#shared/board/changes/describeBoard.ts'
import { recolorCards } from '#shared/board/changes/recolorCards.ts'
import type { CanvasId, CardId } from '#shared/board/ids.ts'
import type { Paper } from '#shared/board/kinds.ts'
import { unpackCards } from '#shared/board/packCards.ts'
import { parkingLot } from '#shared/board/read.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { Listeners } from '#shared/std/Listeners.ts'
import { linesFrom } from './clipboard.ts'
import type { Editor } from './Editor.ts'
import { type Copied, copyCard } from './edits/copyCard.ts'
import { duplicateCards } from './edits/duplicateCards.ts'
import { moveCardsToZone } from './edits/moveCardsToZone.ts'
import { pasteCards } from './edits/pasteCards.ts'
import type { Place } from './sheets.ts'

export interface PastedLines {
  readonly lines: readonly string[]
  readonly text: string
}

/** What people do with whole cards: move, copy, recolour, delete them. */
export class Arranging {
  /** Cards were deleted here: the moment to offer undo. */
  readonly removed = new Listeners<{ readonly cards: number }>()
  /** Several lines of text that wait for a word: a card each, or one card. */
  readonly lines = new Cell<PastedLines | undefined>(undefined)
  readonly #editor: Editor

  constructor(editor: Editor) {
    this.#editor = editor
  }

  /** To free places of a zone; false (and said why) if it does not take them. */
  moveToZone(ids: Iterable<CardId>, place: Place): boolean {
    return moveCardsToZone(this.#editor, [...ids], place)
  }

  duplicate(ids: Iterable<CardId>): readonly CardId[] {
    return duplicateCards(this.#editor, [...ids])
  }

  /** Copied cards, or text: a line becomes a card; of several lines it is asked first what they shall become. */
  paste({ json, text }: { readonly json: string; readonly text: string }): readonly CardId[] {
    const carried = json === '' ? undefined : unpackCards(json)
    if (carried) return this.#pasted(pasteCards(this.#editor, carried))
    const lines = linesFrom(text)
    if (lines.length < 2) return this.#write(lines)
    this.lines.set({ lines, text: text.trim() })
    return []
  }

  /** The answer to what several lines shall become. */
  pasteLines(as: 'cards' | 'one'): readonly CardId[] {
    const asked = this.lines.current
    this.lines.set(undefined)
    if (!asked) return []
    return this.#write(as === 'cards' ? asked.lines : [asked.text])
  }

  /** A card like this one, where it was or else in the parking lot; undefined if neither takes it. */
  placeAgain(card: CardSnapshot): (Copied & { readonly isParked: boolean }) | undefined {
    const copy = copyCard(this.#editor, card, [card, parkingLot])
    return copy && { ...copy, isParked: copy.place === parkingLot }
  }

  recolor(ids: Iterable<CardId>, paper: Paper): void {
    const editor = this.#editor
    const cards = [...ids]
    if (editor.refuses(cards.map(id => editor.rights.whyNotEdit(id)).find(Boolean))) return
    editor.writing.lastPaper = paper
    editor.change(() => recolorCards(editor.board, cards, paper, editor.origin))
  }

  /** Whether one may delete any of these. */
  mayRemove(ids: Iterable<CardId>): boolean {
    return [...ids].some(id => this.#editor.rights.whyNotDelete(id) === undefined)
  }

  /** Deletes those cards that one may delete, says so where one may not; false if nothing went. */
  remove(ids: Iterable<CardId>): boolean {
    const editor = this.#editor
    const wanted = [...ids].filter(id => editor.view.card(id))
    const reasons = new Map(wanted.map(id => [id, editor.rights.whyNotDelete(id)]))
    const gone = wanted.filter(id => reasons.get(id) === undefined)
    const kept = wanted.filter(id => reasons.get(id) === 'not-yours').length
    if (kept > 0) editor.refused.tell(t('canvas.mayNotDelete', { n: kept }))
    else editor.refuses([...reasons.values()].find(Boolean))
    if (gone.length === 0 || editor.refuses(editor.rights.whyNotFewer(gone))) return false
    editor.change(() => this.#delete(gone))
    editor.say(t('canvas.removed', { n: gone.length }))
    this.removed.tell({ cards: gone.length })
    return true
  }

  /** Closes a canvas to all but facilitators, or opens it again. */
  lock(canvas: CanvasId, locked: boolean): void {
    const editor = this.#editor
    editor.arrange(() => lockCanvas(editor.board, canvas, locked, editor.origin))
  }

  #write(texts: readonly string[]): readonly CardId[] {
    const { writing } = this.#editor
    const place = texts.length > 0 ? writing.currentPlace() : undefined
    return this.#pasted(place ? writing.addCards(place, texts) : [])
  }

  #pasted(made: readonly CardId[]): readonly CardId[] {
    if (made.length === 0) return made
    this.#editor.select(made)
    this.#editor.say(t('canvas.pasted', { n: made.length }))
    return made
  }

  /** Links that one could not make again stay, though they lead nowhere: an undo finds them. */
  #delete(cards: readonly CardId[]): void {
    const { board, origin, rights } = this.#editor
    deleteCards(board, cards, origin, link => rights.whyNotLink(link) !== undefined)
  }
}
