/** A language as browsers, PDF readers and hyphenation know it; English for what is none. */
export function languageTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.trim())[0] ?? 'en'
  } catch {
    return 'en'
  }
}

/** In which our own words stand in every record, whatever language the group writes in. */
export const ownLanguage = 'en'

/** Whether our own words need to be marked, so that a screen reader does not speak them as the group's. */
export function isOtherThanOurs(language: string): boolean {
  return new Intl.Locale(language).language !== ownLanguage
}

/** Whether pages in this language run from the right. */
export function runsFromRight(language: string): boolean {
  return fromTheRight.has(new Intl.Locale(language).language)
}

const fromTheRight: ReadonlySet<string> = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])
