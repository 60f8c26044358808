import { language } from '#client/words/t.ts'

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000_000],
  ['month', 2_592_000_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** "yesterday", "3 hours ago"; both moments in milliseconds since 1970. */
export function ago(then: number, now: number): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const past = Math.max(0, now - then)
  for (const [unit, ms] of units) {
    if (past >= ms) return format.format(-Math.floor(past / ms), unit)
  }
  return format.format(0, 'minute')
}
