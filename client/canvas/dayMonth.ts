import { language } from '#client/words/t.ts'

/** British order reads as the rest of the world writes: the day first. */
const locale = language === 'en' ? 'en-GB' : language

const dayAndMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
const monthOnly = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
const monthYear = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
const full = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** An ISO day as "17 Dec"; as it stands if it is no day. */
export function dayMonth(day: string): string {
  return formatted(dayAndMonth, day)
}

export function monthOf(day: string): string {
  return formatted(monthOnly, day)
}

/** "Mar 2027". */
export function monthAndYear(day: string): string {
  return formatted(monthYear, day)
}

/** "17 Dec 2026". */
export function fullDay(day: string): string {
  return formatted(full, day)
}

/** "14". */
export function dayOf(day: string): string {
  return String(Number(day.slice(8, 10)) || '')
}

function formatted(format: Intl.DateTimeFormat, day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? day : format.format(time).replace('Sept', 'Sep')
}
