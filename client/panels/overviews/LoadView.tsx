import { usePersonColor } from '#client/canvas/usePersonColor.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { Disc } from '#client/ui/Disc.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { linkPhrase } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import { type Load, load } from '#shared/canvases/derived/load.ts'
import { CardLine } from './CardLine.tsx'
import type { OverviewProps } from './OverviewProps.ts'
import styles from './Overviews.module.css'

/** Who has taken on what. */
export function LoadView({ board, onGo }: OverviewProps) {
  const people = load(board)
  const laden = people.filter(({ things }) => things.length > 0)
  if (laden.length === 0) return <EmptyState>{t('overview.load.empty')}</EmptyState>
  const free = people.length - laden.length
  return (
    <>
      <ul>
        {laden.map(one => (
          <PersonLoad key={one.person.id} load={one} most={laden[0]?.things.length ?? 1} onGo={onGo} />
        ))}
      </ul>
      {free > 0 && <p className={styles.what}>{t('overview.load.free', { n: free })}</p>}
    </>
  )
}

interface PersonLoadProps {
  readonly load: Load
  readonly most: number
  readonly onGo: OverviewProps['onGo']
}

function PersonLoad({ load: { person, things, isHeavy }, most, onGo }: PersonLoadProps) {
  const color = usePersonColor(person.id)
  const { view } = useEditor()
  return (
    <li className={styles.person}>
      <header className={styles.who}>
        <Disc name={person.text} color={color} size="s" />
        <button type="button" className={styles.name} onClick={() => onGo(person.id)}>
          {person.text || t('canvas.noText')}
        </button>
        <span className={styles.count}>{t('overview.load.count', { n: things.length })}</span>
      </header>
      <div className={styles.bar} aria-hidden="true">
        <div style={{ '--share': `${(100 * things.length) / most}%` }} data-heavy={isHeavy || undefined} />
      </div>
      {isHeavy && <p className={styles.heavy}>{t('overview.load.heavy')}</p>}
      <ul>
        {things.map(({ duty, card }) => (
          <li key={`${duty} ${card.id}`}>
            {view.card(card.id) && <CardLine card={card} onGo={onGo} lead={linkPhrase(duty, 'in')} />}
          </li>
        ))}
      </ul>
    </li>
  )
}
