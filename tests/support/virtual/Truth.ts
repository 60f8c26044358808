import type { Board } from '#shared/board/Board.ts'
import { readCard } from '#shared/board/read.ts'
import type { Tab } from './Tab.ts'

/** Letters from Yjs' point of view like any others, of two units each; here each is written only once. */
const firstLetter = 0xf0000

interface Made {
  readonly by: Tab | undefined
  readonly edit: number
  /** The card in which a letter stands. */
  readonly card: string | undefined
  /** Whoever made it has lost the copy, and had no receipt. */
  isLost: boolean
}

/**
 * What must be on the board in the end, told without any help of Yjs: each card and each letter that somebody has made,
 * unless somebody has taken it away. Only who closed a tab without a copy may have lost what had no receipt.
 */
export class Truth {
  readonly #made = new Map<string, Made>()
  readonly #gone = new Set<string>()
  #letters = 0

  newLetter(): string {
    this.#letters += 1
    return String.fromCodePoint(firstLetter + this.#letters)
  }

  /** Runs what somebody does, and notes what it makes and takes. */
  watch(tab: Tab, act: () => void): void {
    const before = contentsOf(tab.board)
    act()
    const after = contentsOf(tab.board)
    for (const one of before.keys()) if (!after.has(one)) this.#gone.add(one)
    for (const [one, card] of after) {
      if (!before.has(one) && !this.#made.has(one))
        this.#made.set(one, { by: tab, edit: tab.edits, card, isLost: false })
    }
  }

  /** The server has made a card, and it is durable. */
  keep(card: string): void {
    this.#made.set(card, { edit: 0, card: undefined, isLost: false, by: undefined })
  }

  /** The tab closes, and there is no copy. */
  forget(tab: Tab): void {
    for (const made of this.#made.values()) {
      if (made.by === tab && made.edit > tab.acknowledged) made.isLost = true
    }
  }

  /** What of it is missing on this board, or there more often than it was made. */
  faults(board: Board): readonly string[] {
    const counts = countsOf(board)
    const faults: string[] = []
    for (const [one, { card, isLost }] of this.#made) {
      const count = counts.get(one) ?? 0
      if (count > 1 && !this.#gone.has(one)) faults.push(`${nameOf(one)} is there ${count} times`)
      if (count === 0 && !isLost && !this.#gone.has(one) && !this.#gone.has(card ?? ''))
        faults.push(`${nameOf(one)} is missing`)
    }
    return faults
  }
}

function nameOf(one: string): string {
  const point = one.codePointAt(0) ?? 0
  return point > firstLetter ? `letter ${point - firstLetter}` : `card ${one}`
}

/** Cards, and letters with the card in which they stand. */
function contentsOf(board: Board): Map<string, string | undefined> {
  const contents = new Map<string, string | undefined>()
  for (const id of board.cards.keys()) {
    contents.set(id, undefined)
    for (const letter of readCard(board, id)?.text ?? '') if (isOurs(letter)) contents.set(letter, id)
  }
  return contents
}

function countsOf(board: Board): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (one: string) => counts.set(one, (counts.get(one) ?? 0) + 1)
  for (const id of board.cards.keys()) {
    add(id)
    for (const letter of readCard(board, id)?.text ?? '') if (isOurs(letter)) add(letter)
  }
  return counts
}

function isOurs(letter: string): boolean {
  return (letter.codePointAt(0) ?? 0) > firstLetter
}
