import { LayoutGrid } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { tidyZone } from '#client/editor/edits/tidyZone.ts'
import type { SuggestQuestion } from '#client/editor/Suggesting.ts'
import { sheetOf, zoneIn } from '#client/editor/sheets.ts'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { SidePanel } from '#client/ui/SidePanel.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import { mostCompared, suggestClusters } from '#shared/canvases/suggestClusters.ts'
import { historyKey } from '../historyKey.ts'
import styles from './Suggest.module.css'
import { SuggestedRow } from './SuggestedRow.tsx'

/** The clusters that words suggest, beside the table on which they are outlined: to be named, and taken or left. */
export function SuggestPanel({ onClose }: { readonly onClose: () => void }) {
  const { suggesting } = useEditor()
  const question = useObservable(suggesting.question)
  useEffect(() => () => suggesting.stop(), [suggesting])
  return question && <Suggestions key={keyOf(question)} question={question} onClose={onClose} />
}

function Suggestions({
  question,
  onClose,
}: {
  readonly question: SuggestQuestion
  readonly onClose: () => void
}) {
  const editor = useEditor()
  const { suggesting } = editor
  const groups = useObservable(suggesting.groups)
  const [isAnswered, setIsAnswered] = useState(false)
  const [found, setFound] = useState(0)
  const [taken, setTaken] = useState(0)
  const rows = useRef<HTMLDivElement>(null)

  useEffect(() => {
    suggesting.answer(suggestClusters)
    setFound(suggesting.groups.current.length)
    setIsAnswered(true)
  }, [suggesting])

  /** The focus goes on to what stands where the decision was made. */
  function decide(index: number, act: 'take' | 'leave') {
    const group = groups[index]
    if (!group) return
    if (act === 'leave') suggesting.leave(new Set([group.key]))
    else if (suggesting.take([group.key])) setTaken(taken + 1)
    requestAnimationFrame(() => focusRow(rows.current, index, act))
  }

  function takeAll() {
    const n = groups.length
    if (suggesting.takeAll()) setTaken(taken + n)
    requestAnimationFrame(() => focusRow(rows.current, 0, 'take'))
  }

  return (
    <SidePanel
      title={t('suggest.title')}
      onClose={onClose}
      isLow
      head={
        groups.length > 0 && (
          <div className={styles.head}>
            <p className={styles.says}>
              {t('suggest.says', { where: whereOf(editor, question) })}
              {question.cards.length > mostCompared && ` ${t('suggest.first', { n: mostCompared })}`}
            </p>
            <div className={styles.acts}>
              <Button tone="main" onClick={takeAll}>
                {t('suggest.takeAll', { n: groups.length })}
              </Button>
              <Button tone="quiet" onClick={onClose}>
                {t('suggest.leaveAll', { n: groups.length })}
              </Button>
            </div>
          </div>
        )
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: undo by key, as on the table beside it. */}
      <div ref={rows} className={styles.rows} onKeyDown={event => historyKey(editor, event)}>
        {groups.length > 0 && (
          <ul aria-label={t('suggest.title')}>
            {groups.map((group, index) => (
              <SuggestedRow
                key={group.key}
                group={group}
                onTake={() => decide(index, 'take')}
                onLeave={() => decide(index, 'leave')}
              />
            ))}
          </ul>
        )}
        {isAnswered && groups.length === 0 && (
          <EmptyState action={<Afterwards question={question} taken={taken} onClose={onClose} />}>
            {found === 0
              ? t('suggest.nothing', { where: whereOf(editor, question) })
              : t('suggest.done', { n: taken })}
          </EmptyState>
        )}
      </div>
    </SidePanel>
  )
}

/** New clusters lie where their cards lay: in a zone they can be laid out one by one. */
function Afterwards({
  question: { place },
  taken,
  onClose,
}: {
  readonly question: SuggestQuestion
  readonly taken: number
  readonly onClose: () => void
}) {
  const editor = useEditor()
  return (
    <div className={styles.after}>
      {place && taken > 0 && (
        <Button
          data-act="take"
          icon={<LayoutGrid aria-hidden="true" />}
          onClick={() => {
            tidyZone(editor, place, 'cluster')
            onClose()
          }}
        >
          {t('suggest.tidy')}
        </Button>
      )}
      <Button tone="quiet" data-act="leave" onClick={onClose}>
        {t('common.close')}
      </Button>
    </div>
  )
}

function keyOf({ place, cards }: SuggestQuestion): string {
  return `${place?.canvas} ${place?.zone} ${cards.join(' ')}`
}

function whereOf({ view }: ReturnType<typeof useEditor>, { place, cards }: SuggestQuestion): string {
  const n = cards.length
  const sheet = place && sheetOf(view.canvases, place.canvas)
  const zone = sheet && zoneIn(sheet, place.zone)
  return zone ? t('suggest.inZone', { n, zone: zone.title }) : t('suggest.ofSelection', { n })
}

/** The same button of the row that has moved up, or of the last; what comes after all rows if there is none. */
function focusRow(within: HTMLElement | null, index: number, act: 'take' | 'leave'): void {
  const same = [...(within?.querySelectorAll<HTMLElement>(`[data-act="${act}"]`) ?? [])]
  const any = within?.querySelector<HTMLElement>('[data-act]')
  ;(same[Math.min(index, same.length - 1)] ?? any)?.focus()
}
