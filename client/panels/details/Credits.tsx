import { fullDay } from '#client/canvas/dayMonth.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { localDay } from '#client/editor/localDay.ts'
import { Disc } from '#client/ui/Disc.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import styles from './Credits.module.css'

/** Who wrote the card and when, as far as is known. */
export function Credits({ card }: { readonly card: CardSnapshot }) {
  const author = useObservable(useEditor().authors).get(card.author ?? '')
  const date = card.created === undefined ? undefined : fullDay(localDay(new Date(card.created)))
  if (!author && !date) return null
  return (
    <p className={styles.credits}>
      {author && <Disc name={author.name} color={author.color} size="s" />}
      <span dir="auto">{wordsFor(author?.name, card.author === undefined, date)}</span>
    </p>
  )
}

function wordsFor(name: string | undefined, anonymous: boolean, date: string | undefined): string {
  if (name) return date ? t('details.byOn', { name, date }) : t('details.by', { name })
  if (anonymous) return date ? t('details.anonymousOn', { date }) : t('details.anonymous')
  return date ? t('details.madeOn', { date }) : ''
}
