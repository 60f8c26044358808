import { useRef, useState } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import type { BoardHistory } from '#shared/protocol/history.ts'
import { HistoryActs } from './HistoryActs.tsx'
import styles from './HistoryView.module.css'
import { MomentList } from './MomentList.tsx'
import { MomentSlider } from './MomentSlider.tsx'
import { momentWords, namesFrom } from './momentWords.ts'
import { SheetThen } from './SheetThen.tsx'
import { sizeWords } from './sizeWords.ts'
import { clockFor, dayAndClock } from './when.ts'

export interface HistoryViewProps {
  readonly board: string
  readonly leads: boolean
  readonly history: BoardHistory
  readonly onChanged: () => void
}

/** A list of moments and a slider through them, and beside them a sheet as it was. */
export function HistoryView({ board, leads, history, onChanged }: HistoryViewProps) {
  const { moments } = history
  const [now] = useState(Date.now)
  /** The edit of the moment that is shown; without one it is the newest. */
  const [seq, setSeq] = useState<number>()
  const head = useRef<HTMLDivElement>(null)
  const nameOf = namesFrom(useObservable(useEditor().authors))
  const newest = moments.length - 1
  const found = moments.findIndex(moment => moment.seq === seq)
  const chosen = found < 0 ? newest : found
  const moment = moments[chosen]
  if (!moment) return <p>{t('history.none')}</p>
  const isNow = chosen === newest
  const setChosen = (index: number) => setSeq(index === newest ? undefined : moments[index]?.seq)
  const clockOf = clockFor(moments)
  const when = dayAndClock(moment.to, { now, clockOf })
  const label = isNow ? t('history.now') : when
  return (
    <div className={styles.view}>
      <div className={styles.list}>
        <MomentList
          {...{ moments, chosen, nameOf, now, clockOf }}
          onChoose={index => {
            setChosen(index)
            // On a phone the list lies below the picture.
            head.current?.scrollIntoView({ block: 'nearest' })
          }}
        />
        <p className={styles.size}>{sizeWords(history)}</p>
      </div>
      <div className={styles.then}>
        <div ref={head} className={styles.head}>
          <h3 className={styles.when}>{label}</h3>
          <p className={styles.what}>{momentWords(moment, nameOf)}</p>
        </div>
        <SheetThen board={board} seq={moment.seq} when={label} />
        <MomentSlider count={moments.length} {...{ chosen }} label={label} onChoose={setChosen} />
        {leads && (
          <HistoryActs
            {...{ board, moment, when, isNow, nameOf }}
            onChanged={() => {
              setSeq(undefined)
              onChanged()
            }}
          />
        )}
      </div>
    </div>
  )
}
