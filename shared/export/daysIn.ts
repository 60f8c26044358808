import { languageTag } from './record/languageTag.ts'
import { longDay, shortDayOfYear } from './words.ts'

/** Says an ISO day; empty for what is no day. */
type SayDay = (day: string) => string

export interface Days {
  /** "17 September 2026". */
  readonly long: SayDay
  /** "17 Sep 2026", for narrow columns. */
  readonly short: SayDay
}

/**
 * Days as people write them in a language, by the calendar that all share. In English the day comes first, as everywhere
 * on the board, but for those who ask for the American way; languages that nothing is known of have it so, too.
 */
export function daysIn(language: string): Days {
  const tag = languageTag(language)
  const { language: spoken, region } = new Intl.Locale(tag)
  const isOurs = spoken === 'en' && region !== 'US'
  if (isOurs || Intl.DateTimeFormat.supportedLocalesOf(tag).length === 0)
    return { long: longDay, short: shortDayOfYear }
  const by = (month: 'long' | 'short'): SayDay => {
    const said = new Intl.DateTimeFormat(tag, {
      ...{ day: 'numeric', month, year: 'numeric' },
      calendar: 'gregory',
      timeZone: 'UTC',
    })
    return day => (longDay(day) === '' ? '' : said.format(Date.parse(`${day}T00:00:00Z`)))
  }
  return { long: by('long'), short: by('short') }
}
