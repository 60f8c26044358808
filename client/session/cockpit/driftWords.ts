import { t } from '#client/words/t.ts'

/** "3 min behind", "on time", "2 min ahead": whole minutes, and nothing under one. */
export function driftWords(behindMs: number): { readonly words: string; readonly isBehind: boolean } {
  const minutes = Math.round(behindMs / 60_000)
  if (minutes > 0) return { words: t('session.behind', { n: minutes }), isBehind: true }
  if (minutes < 0) return { words: t('session.ahead', { n: -minutes }), isBehind: false }
  return { words: t('session.onTime'), isBehind: false }
}
