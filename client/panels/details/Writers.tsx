import { PencilLine } from 'lucide-react'
import { t } from '#client/words/t.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import styles from './Credits.module.css'

/** Who else is writing on this card just now. */
export function Writers({ people }: { readonly people: readonly PresenceUser[] }) {
  const [first] = people
  if (!first) return null
  const names = new Intl.ListFormat(document.documentElement.lang || 'en').format(people.map(one => one.name))
  return (
    <p className={styles.writers} style={{ '--person': `var(--person-${(first.color % 12) + 1})` }}>
      <PencilLine aria-hidden="true" />
      {people.length === 1 ? t('details.editingOther', { names }) : t('details.editingOthers', { names })}
    </p>
  )
}
