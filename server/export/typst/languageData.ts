import { ownLanguage, runsFromRight } from '#shared/export/record/languageTag.ts'

/** What both templates want to know of language and day. */
export function languageData(
  language: string,
  day: string,
): {
  lang: string
  'own-lang': string
  region: string | null
  rtl: boolean
  day: { year: number; month: number; day: number }
} {
  const { language: lang = 'en', region = null } = new Intl.Locale(language)
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return {
    lang: lang.length <= 3 ? lang : 'en',
    /** Of headings, which are ours. */
    'own-lang': ownLanguage,
    region: region?.length === 2 ? region : null,
    rtl: runsFromRight(language),
    day: { year, month, day: date },
  }
}
