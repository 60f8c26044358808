/**
 * A test for whether texts hold every word of a search, in any case and with or without accents; undefined for an
 * empty search, which everything passes.
 */
export function matcher(query: string): ((texts: readonly string[]) => boolean) | undefined {
  const wanted = plain(query).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return undefined
  return texts => {
    const all = plain(texts.join('\n'))
    return wanted.every(word => all.includes(word))
  }
}

/** Text for comparing: lower case, accents taken off. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
}
