import { type StatusWord, statusWord } from '#client/panels/statusWord.ts'
import type { Observable } from '#client/wire/BoardConnection.ts'
import type { Status } from '#client/wire/Status.ts'
import { t } from '#client/words/t.ts'

const pauseMs = 5000

const troubles: ReadonlySet<StatusWord> = new Set([
  'unsaved',
  'unsavedHere',
  'offline',
  'offlineKept',
  'offlineHere',
])

/**
 * Says trouble and its end aloud; "Saving" and "Saved" would drown everything else. At most once in five seconds, and
 * then what is true at that moment: a line that comes and goes is not told in all its turns.
 */
export function sayStatus(status: Observable<Status>, say: (words: string) => void): () => void {
  let said = statusWord(status.current)
  let lastAt = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined

  const speak = () => {
    timer = undefined
    const word = statusWord(status.current)
    const words = wordsFor(word, said)
    if (troubles.has(word) || word === 'saved') said = word
    if (words === undefined) return
    lastAt = Date.now()
    say(words)
  }
  const unsubscribe = status.subscribe(() => {
    timer ??= setTimeout(speak, Math.max(0, lastAt + pauseMs - Date.now()))
  })
  return () => {
    clearTimeout(timer)
    unsubscribe()
  }
}

function wordsFor(word: StatusWord, before: StatusWord): string | undefined {
  if (troubles.has(word)) return word === before ? undefined : t(`status.${word}`)
  return word === 'saved' && troubles.has(before) ? t('status.back') : undefined
}
