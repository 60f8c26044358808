import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { t } from '#client/words/t.ts'
import { AddCard } from './AddCard.tsx'
import type { OutlineEntry, OutlineZone } from './buildOutline.ts'
import { CardLine } from './CardLine.tsx'
import { HeldRoles } from './HeldRoles.tsx'
import { useHolds, useOutline } from './OutlineContext.ts'
import styles from './OutlineZoneView.module.css'
import { zoneLine } from './outlineLines.ts'

export interface OutlineZoneViewProps {
  readonly zone: OutlineZone
  readonly searching: boolean
  /** Whether anything stands on the canvas: an empty tray is then a finished one. */
  readonly busy: boolean
}

/** One zone: what it asks, what stands there, and a way to add to it. */
export function OutlineZoneView({ zone, searching, busy }: OutlineZoneViewProps) {
  const { desk } = useOutline()
  const id = useId()
  const line = zoneLine(zone)
  const closed = useHolds(desk.closed, set => set.has(line))
  const current = useHolds(desk.current, key => key === line)
  const { spec } = zone
  const finished = zone.count === 0 && busy ? spec?.finished : undefined
  return (
    <section className={styles.zone} aria-labelledby={id} data-row={line}>
      <h3 className={styles.heading}>
        <button
          type="button"
          id={id}
          className={styles.toggle}
          aria-expanded={!closed}
          data-line={line}
          tabIndex={current ? 0 : -1}
          onClick={() => desk.toggle(line)}
        >
          <ChevronDown className={styles.chevron} aria-hidden="true" />
          <span className={styles.title}>{spec?.title ?? t('outline.elsewhere')}</span>
          <span className={styles.count}>{countWords(zone)}</span>
        </button>
      </h3>
      {!closed && (
        <div className={styles.body}>
          <p className={styles.prompt}>{spec ? spec.prompt : t('outline.elsewhereSays')}</p>
          {zone.entries.length > 0 && (
            <ol className={styles.cards} aria-labelledby={id}>
              {zone.entries.map(entry => (
                <Entry key={entry.is === 'card' ? entry.card.id : entry.id} entry={entry} />
              ))}
            </ol>
          )}
          {zone.id === rolesZone && !searching && <HeldRoles />}
          {finished && <p className={styles.finished}>{finished}</p>}
          {spec && !searching && <AddCard zone={zone} spec={spec} />}
        </div>
      )}
    </section>
  )
}

function Entry({ entry }: { readonly entry: OutlineEntry }) {
  if (entry.is === 'card') return <CardLine card={entry.card} />
  return (
    <li className={styles.cluster}>
      <h4 className={styles.clusterName}>{entry.name}</h4>
      <ol aria-label={t('outline.cluster', { name: entry.name })}>
        {entry.cards.map(card => (
          <CardLine key={card.id} card={card} />
        ))}
      </ol>
    </li>
  )
}

const rolesZone = 'community.roles'

function countWords({ count, spec }: OutlineZone): string {
  return spec?.max && count > 0
    ? t('outline.of', { n: count, max: spec.max })
    : t('outline.count', { n: count })
}
