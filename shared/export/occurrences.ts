import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { textField } from './words.ts'

/** A span of days, `to` excluded. Days are ISO, `2026-10-15`. */
export interface Span {
  readonly from: string
  readonly to: string
}

/** Twelve weeks from the Monday of the week of a day: what the rhythm strip and the calendar show. */
export function twelveWeeks(today: string): Span {
  const from = addDays(today, -((dayOfWeek(today) + 6) % 7))
  return { from, to: addDays(from, 84) }
}

/**
 * The days within a span on which an activity takes place, from its first date and rhythm. A monthly rhythm keeps the
 * weekday and its place in the month ("third Thursday"); where a month has no fifth, the last. None without a first
 * date, and none for what is always open.
 */
export function occurrences(activity: CardSnapshot, span: Span): readonly string[] {
  const first = textField(activity, 'first_date')
  const next = steps[textField(activity, 'rhythm')]
  if (first === '') return []
  if (!next) return within(first, span) ? [first] : []
  const days: string[] = []
  for (let index = startIndex(first, span, next); ; index++) {
    const day = next.day(first, index)
    if (day >= span.to) return days
    if (within(day, span)) days.push(day)
  }
}

/** Open the whole time from its first date on. */
export function isAlwaysOpen(activity: CardSnapshot): boolean {
  return textField(activity, 'rhythm') === 'continuous'
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)
}

interface Step {
  /** At most so many days from one to the next. */
  readonly days: number
  readonly day: (first: string, index: number) => string
}

const dayMs = 86_400_000

const steps: Readonly<Record<string, Step>> = {
  weekly: { days: 7, day: (first, index) => addDays(first, 7 * index) },
  fortnightly: { days: 14, day: (first, index) => addDays(first, 14 * index) },
  monthly: { days: 36, day: (first, index) => sameWeekday(first, index) },
  quarterly: { days: 98, day: (first, index) => sameWeekday(first, 3 * index) },
  yearly: { days: 372, day: (first, index) => sameWeekday(first, 12 * index) },
}

/** Skips what is long past, so that an old date costs no more than a new one. */
function startIndex(first: string, { from }: Span, { days }: Step): number {
  return Math.max(0, Math.floor(daysBetween(first, from) / days) - 1)
}

/** The same weekday at the same place in the month, so many months later. */
function sameWeekday(first: string, months: number): string {
  const year = Number(first.slice(0, 4))
  const month = Number(first.slice(5, 7)) - 1 + months
  const place = Math.ceil(Number(first.slice(8)) / 7)
  const monthStart = iso(Date.UTC(year, month, 1))
  const offset = (dayOfWeek(first) - dayOfWeek(monthStart) + 7) % 7
  const day = addDays(monthStart, offset + 7 * (place - 1))
  return day.slice(0, 7) === monthStart.slice(0, 7) ? day : addDays(day, -7)
}

function dayOfWeek(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

function within(day: string, { from, to }: Span): boolean {
  return day >= from && day < to
}
