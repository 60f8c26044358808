/** A language as browsers, PDF readers and hyphenation know it; English for what is none. */
export function languageTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.trim())[0] ?? 'en'
  } catch {
    return 'en'
  }
}
