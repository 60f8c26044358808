/** Sections are numbered, appendices have letters. */
export function isAppendix(number: string): boolean {
  return /^[A-Z]$/.test(number)
}
