import type { CardId } from '#shared/board/ids.ts'
import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { BoardIndex } from '../BoardIndex.ts'
import { textField } from '../cardFields.ts'
import { addDays, addMonthsByWeekday, daysBetween, mondayOf } from './days.ts'
import { shortName } from './shortName.ts'

export const stripWeeks = 12
const stripDays = stripWeeks * 7

interface Entry {
  /** The activity or milestone it is drawn from. */
  readonly card: CardId
  readonly name: string
  readonly owner?: CardId
}

/** One meeting. `share` is its place along the strip, 0 to 1; rows keep names from running into one another. */
export interface RhythmEvent extends Entry {
  readonly date: string
  readonly share: number
  readonly row: number
  /** Its name stands before the dot: after it there is no room. */
  readonly isLate?: true
}

/** Something that is always open, from `from` to the end of the strip. */
export interface RhythmLine extends Entry {
  readonly from: number
}

export interface RhythmStrip {
  /** The Mondays of the twelve weeks. */
  readonly weeks: readonly string[]
  readonly lines: readonly RhythmLine[]
  readonly events: readonly RhythmEvent[]
}

/** The twelve weeks from the one that holds `from`, drawn from activities' first dates and rhythms, never typed. */
export function rhythmStrip(snapshot: BoardSnapshot, from: string): RhythmStrip {
  const board = new BoardIndex(snapshot)
  const start = mondayOf(from)
  const cards = scheduled(board)
  const lines = cards
    .filter(card => textField(card, 'rhythm') === 'continuous')
    .map(card => ({ ...entry(board, card), from: Math.max(0, shareOf(start, firstDay(card) ?? start)) }))
    .filter(line => line.from < 1)
  const dated = cards.flatMap(card => datesWithin(card, start).map(date => ({ card, date })))
  return {
    weeks: Array.from({ length: stripWeeks }, (_, week) => addDays(start, week * 7)),
    lines,
    events: inRows(dated, { board, start, lines }),
  }
}

/** Where the strip begins: this week, or the week of the first activity while nothing has begun. */
export function stripStart(snapshot: BoardSnapshot, today: string): string {
  const first = scheduled(new BoardIndex(snapshot))
    .flatMap(card => firstDay(card) ?? [])
    .toSorted()[0]
  return mondayOf(first !== undefined && first > today ? first : today)
}

function scheduled(board: BoardIndex): readonly CardSnapshot[] {
  return [...board.ofKind('activity'), ...board.ofKind('milestone')].filter(
    card =>
      firstDay(card) !== undefined &&
      textField(card, 'state') !== 'retired' &&
      board.shownAs(card)[0] === card,
  )
}

function firstDay(card: CardSnapshot): string | undefined {
  return textField(card, card.kind === 'milestone' ? 'date' : 'first_date')
}

/** The days within the strip on which it takes place. */
function datesWithin(card: CardSnapshot, start: string): readonly string[] {
  const first = firstDay(card)
  const rhythm = textField(card, 'rhythm') ?? 'once'
  if (first === undefined || rhythm === 'continuous') return []
  const end = addDays(start, stripDays)
  const dates: string[] = []
  for (let count = turnsBefore(start, first, rhythm); ; count++) {
    const date = nth(first, rhythm, count)
    if (date === undefined || date >= end) return dates
    if (date >= start) dates.push(date)
  }
}

/** Turns that surely lie before the strip, so that an old activity costs no more than a new one. */
function turnsBefore(start: string, first: string, rhythm: string): number {
  const days = longestTurn[rhythm]
  return days === undefined ? 0 : Math.max(0, Math.floor(daysBetween(first, start) / days))
}

const longestTurn: Readonly<Record<string, number>> = {
  weekly: 7,
  fortnightly: 14,
  monthly: 35,
  quarterly: 98,
  yearly: 371,
}

function nth(first: string, rhythm: string, count: number): string | undefined {
  switch (rhythm) {
    case 'weekly':
      return addDays(first, 7 * count)
    case 'fortnightly':
      return addDays(first, 14 * count)
    case 'monthly':
      return addMonthsByWeekday(first, count)
    case 'quarterly':
      return addMonthsByWeekday(first, 3 * count)
    case 'yearly':
      return addMonthsByWeekday(first, 12 * count)
    default:
      return count === 0 ? first : undefined
  }
}

const rows = 2
/** A letter of a name as a share of the strip, and the dot before it. */
const letter = 0.0044
const dot = 0.016

/** Each event takes the first row that is free where it begins, else the one that is free soonest. */
function inRows(
  dated: readonly { readonly card: CardSnapshot; readonly date: string }[],
  { board, start, lines }: Scene,
): readonly RhythmEvent[] {
  // Names of lines stand under them, where the rows begin.
  const free: number[] = Array.from({ length: rows }, (_, row) => {
    const line = lines[row]
    return line ? line.from + line.name.length * letter : 0
  })
  return dated
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ card, date }) => {
      const share = shareOf(start, date)
      const one = entry(board, card)
      const name = one.name.length * letter
      const isLate = share + dot + name > 1
      const begin = isLate ? share - name : share
      const open = free.findIndex(until => until <= begin)
      const row = open === -1 ? free.indexOf(Math.min(...free)) : open
      free[row] = share + dot + (isLate ? 0 : name)
      return { ...one, date, share, row, ...(isLate && { isLate }) }
    })
}

interface Scene {
  readonly board: BoardIndex
  readonly start: string
  readonly lines: readonly RhythmLine[]
}

function shareOf(start: string, day: string): number {
  return daysBetween(start, day) / stripDays
}

function entry(board: BoardIndex, card: CardSnapshot): Entry {
  const [owner] = board.ends(card, 'owned_by')
  return { card: card.id, name: shortName(card.text), ...(owner && { owner: owner.id }) }
}
