/** Days are ISO texts, `2026-10-15`; all reckoning is in UTC, so that no clock change can shift one. */

const dayMs = 86_400_000

export function addDays(day: string, count: number): string {
  return dayOf(timeOf(day) + count * dayMs)
}

/** From the first to the second; negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / dayMs)
}

export function mondayOf(day: string): string {
  return addDays(day, -((new Date(timeOf(day)).getUTCDay() + 6) % 7))
}

/**
 * The same weekday of the month some months later, as meetings are kept: from the third Thursday to the third
 * Thursday. A fifth one counts as the last.
 */
export function addMonthsByWeekday(day: string, months: number): string {
  const date = new Date(timeOf(day))
  const nth = Math.ceil(date.getUTCDate() / 7)
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
  const shift = (date.getUTCDay() - first.getUTCDay() + 7) % 7
  const daysInMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  const wanted = 1 + shift + (nth - 1) * 7
  return addDays(dayOf(first.getTime()), (wanted > daysInMonth ? wanted - 7 : wanted) - 1)
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** The ISO day of a time in ms since 1970, by the calendar that all share. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
