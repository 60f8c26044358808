import type { Editor } from '#client/editor/Editor.ts'
import { sheetOf } from '#client/editor/sheets.ts'
import { announce } from '#client/ui/announcements.ts'
import { toast } from '#client/ui/toast.ts'
import { t } from '#client/words/t.ts'

/** Whoever presses the same key again knows why nothing happens. */
const sameAgainMs = 4000

/** Says why something was not done, once for each row of tries. */
export function sayRefusals({ refused, now }: Editor): () => void {
  let last = { words: '', at: 0 }
  return refused.add(words => {
    const at = now()
    if (words !== last.words || at - last.at > sameAgainMs) toast(words)
    last = { words, at }
  })
}

/** Says when one’s role changes, and when a canvas is locked or opened by somebody. */
export function sayRules({ rights, view }: Editor): () => void {
  let { role } = rights.rules.current
  let locked = lockedIn(view.canvases)
  const releases = [
    rights.rules.subscribe(() => {
      const { role: next } = rights.rules.current
      if (next !== role) toast(t(`roster.youBecame.${next}`))
      role = next
    }),
    view.changed.add(({ canvases }) => {
      if (!canvases) return
      const next = lockedIn(view.canvases)
      for (const id of next.difference(locked)) announce(t('lock.locked', { canvas: titleOf(view, id) }))
      for (const id of locked.difference(next)) announce(t('lock.opened', { canvas: titleOf(view, id) }))
      locked = next
    }),
  ]
  return () => {
    for (const release of releases) release()
  }
}

function lockedIn(canvases: Editor['view']['canvases']): ReadonlySet<string> {
  return new Set([...canvases.values()].flatMap(canvas => (canvas.locked ? [canvas.id] : [])))
}

function titleOf({ canvases }: Editor['view'], id: string): string {
  return sheetOf(canvases, id)?.template.title ?? id
}
