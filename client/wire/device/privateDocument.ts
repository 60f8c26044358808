const suffix = '/private'

/** What one writes on a board before others see it: a document beside it, as the sync socket names it. */
export function privateDocument(board: string): string {
  return `${board}${suffix}`
}

/** The board that a document is, or lies beside. */
export function boardOfDocument(document: string): string {
  return document.endsWith(suffix) ? document.slice(0, -suffix.length) : document
}
