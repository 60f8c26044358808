import { language, t } from '#client/words/t.ts'

/** British order reads as the rest of the world writes: the day first, the clock to twenty-four. */
const locale = language === 'en' ? 'en-GB' : language

const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
const exact = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' })
const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' })
const dayOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' })

/** "10:02", by the clock of whoever looks; "10:02:40" where that is needed to tell moments apart. */
export type ClockOf = (time: string) => string

/** With seconds if two of the moments fall into one minute. */
export function clockFor(moments: readonly { readonly to: string }[]): ClockOf {
  const minutes = new Set(moments.map(({ to }) => Math.floor(Date.parse(to) / 60_000)))
  const format = minutes.size < moments.length ? exact : clock
  return time => format.format(new Date(time))
}

/** "Today", "Yesterday", "Tuesday 31 March", "31 March 2024". */
export function dayOf(time: string, now: number): string {
  const then = new Date(time)
  const daysAgo = Math.round((midnight(new Date(now)) - midnight(then)) / 86_400_000)
  if (daysAgo === 0) return t('history.today')
  if (daysAgo === 1) return t('history.yesterday')
  return (daysAgo < 300 ? day : dayOfYear).format(then)
}

/** "Today, 10:02". */
export function dayAndClock(time: string, { now, clockOf }: { now: number; clockOf: ClockOf }): string {
  return t('history.dayAndClock', { day: dayOf(time, now), clock: clockOf(time) })
}

function midnight(time: Date): number {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime()
}
