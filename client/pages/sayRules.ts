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

/** Says when one’s role changes, and when a canvas comes, goes, is locked or opened, by whomever. */
export function sayRules({ rights, view }: Editor): () => void {
  let { role } = rights.rules.current
  let locked = lockedIn(view.canvases)
  let titles = titlesOf(view)
  const releases = [
    rights.rules.subscribe(() => {
      const { role: next } = rights.rules.current
      if (next !== role) toast(t(`roster.youBecame.${next}`))
      role = next
    }),
    view.changed.add(({ canvases }) => {
      if (!canvases) return
      const next = lockedIn(view.canvases)
      const now = titlesOf(view)
      for (const [id, canvas] of now) {
        if (!titles.has(id)) announce(t('sheet.came', { canvas }))
        if (next.has(id) && !locked.has(id)) announce(t('lock.locked', { canvas }))
        if (!next.has(id) && locked.has(id)) announce(t('lock.opened', { canvas }))
      }
      for (const [id, canvas] of titles) if (!now.has(id)) announce(t('sheet.went', { canvas }))
      locked = next
      titles = now
    }),
  ]
  return () => {
    for (const release of releases) release()
  }
}

function lockedIn(canvases: Editor['view']['canvases']): ReadonlySet<string> {
  return new Set([...canvases.values()].flatMap(canvas => (canvas.locked ? [canvas.id] : [])))
}

function titlesOf({ canvases }: Editor['view']): ReadonlyMap<string, string> {
  return new Map([...canvases.keys()].map(id => [id, sheetOf(canvases, id)?.template.title ?? id]))
}
