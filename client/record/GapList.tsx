import { ArrowRight, CircleDashed } from 'lucide-react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { Button } from '#client/ui/Button.tsx'
import { t } from '#client/words/t.ts'
import type { Missing } from '#shared/canvases/checks/report.ts'
import styles from './GapList.module.css'
import type { Gap } from './gaps.ts'

export interface GapListProps {
  readonly section: string
  readonly gaps: readonly Gap[]
  readonly onGo: (missing: Missing) => void
}

const mostNames = 3

/** What a section lacks, whom to ask, and the way there. Pencilled beside the record: it is not printed. */
export function GapList({ section, gaps, onGo }: GapListProps) {
  const { view } = useEditor()
  return (
    <aside className={styles.gaps} aria-label={t('record.gaps', { section })}>
      <p className={styles.head}>{t('record.stillMissing')}</p>
      <ul>
        {gaps.map(({ missing, people }) => (
          <li key={`${missing.says} ${missing.card ?? missing.zone ?? ''}`} className={styles.gap}>
            <CircleDashed aria-hidden="true" />
            <div className={styles.words}>
              {view.canvases.has(missing.canvas) ? (
                <Button tone="quiet" className={styles.go} onClick={() => onGo(missing)}>
                  <span>{missing.says}</span>
                  <ArrowRight aria-hidden="true" />
                </Button>
              ) : (
                <span>{missing.says}</span>
              )}
              {people.length > 0 && (
                <span className={styles.who}>
                  {t('record.ask', {
                    names: people.slice(0, mostNames).join(', '),
                    more: Math.max(0, people.length - mostNames),
                  })}
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
    </aside>
  )
}
