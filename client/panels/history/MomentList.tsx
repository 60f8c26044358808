import { RotateCcw } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { Disc } from '#client/ui/Disc.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import type { Moment } from '#shared/protocol/history.ts'
import styles from './MomentList.module.css'
import { momentWords, type NameOf } from './momentWords.ts'
import { type ClockOf, dayOf } from './when.ts'

export interface MomentListProps {
  readonly moments: readonly Moment[]
  /** Index of the moment that is shown. */
  readonly chosen: number
  readonly nameOf: NameOf
  readonly now: number
  readonly clockOf: ClockOf
  readonly onChoose: (index: number) => void
}

/** All moments, the newest first, by day. One choice: arrows go through it, across the days. */
export function MomentList({ moments, chosen, nameOf, now, clockOf, onChoose }: MomentListProps) {
  const group = useId()
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another is chosen
  useEffect(() => keepInSight(list.current), [chosen])
  const newestFirst = moments.map((moment, index) => ({ moment, index })).reverse()
  const days = [...Map.groupBy(newestFirst, ({ moment }) => dayOf(moment.to, now))]
  return (
    <div ref={list} className={styles.moments}>
      {days.map(([day, entries]) => (
        <fieldset key={day} className={styles.day}>
          <legend className={styles.heading}>{day}</legend>
          {entries.map(({ moment, index }) => (
            <MomentLine
              key={moment.seq}
              {...{ moment, group, nameOf, clockOf }}
              isNow={index === moments.length - 1}
              isChosen={index === chosen}
              onChoose={() => onChoose(index)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  )
}

interface MomentLineProps {
  readonly moment: Moment
  readonly group: string
  readonly nameOf: NameOf
  readonly clockOf: ClockOf
  readonly isNow: boolean
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function MomentLine({ moment, group, nameOf, clockOf, isNow, isChosen, onChoose }: MomentLineProps) {
  return (
    <label className={styles.moment} data-act={moment.act}>
      <input type="radio" className="visually-hidden" name={group} checked={isChosen} onChange={onChoose} />
      <span className={styles.clock}>{isNow ? t('history.nowShort') : clockOf(moment.to)}</span>
      <span className={styles.words}>{momentWords(moment, nameOf)}</span>
      {moment.act ? <RotateCcw className={styles.icon} aria-hidden="true" /> : <Discs moment={moment} />}
    </label>
  )
}

function Discs({ moment }: { readonly moment: Moment }) {
  const authors = useObservable(useEditor().authors)
  return (
    <span className={styles.discs}>
      {moment.people.slice(0, 3).map(({ id }) => {
        const author = authors.get(id)
        return author && <Disc key={id} name={author.name} color={author.color} size="s" />
      })}
    </span>
  )
}

/** Only the list itself scrolls, never the page: on a phone the picture must stay where it is. */
function keepInSight(list: HTMLElement | null): void {
  const line = list?.querySelector('input:checked')?.closest('label')
  if (!list || !line || list.scrollHeight <= list.clientHeight) return
  const [own, box] = [line.getBoundingClientRect(), list.getBoundingClientRect()]
  if (own.top < box.top) list.scrollTop -= box.top - own.top
  if (own.bottom > box.bottom) list.scrollTop += own.bottom - box.bottom
}
