import { t } from '#client/words/t.ts'

const length = 8

/** As it is read aloud and printed: capitals, a dash after four. Spaces and dashes typed by hand do not matter. */
export function formatCode(typed: string): string {
  const bare = bareCode(typed).slice(0, length)
  return bare.length > 4 ? `${bare.slice(0, 4)}-${bare.slice(4)}` : bare
}

/** What is wrong with a code as typed so far; undefined if it may be right. */
export function checkCode(code: string): string | undefined {
  const n = bareCode(code).length
  if (n === 0) return t('home.codeMissing')
  return n < length ? t('home.codeShort', { n }) : undefined
}

function bareCode(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
