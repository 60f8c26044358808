import { useEditor } from '#client/editor/EditorContext.tsx'
import { useRights } from '#client/editor/hooks.ts'
import { shortName } from '#client/editor/shortName.ts'
import { whyNotAny } from '#client/editor/whyNotAny.ts'
import { t } from '#client/words/t.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { ClusterField } from './ClusterField.tsx'
import { DetailActions } from './DetailActions.tsx'
import styles from './ManyDetails.module.css'
import { PanelFrame } from './PanelFrame.tsx'
import { PlaceField } from './PlaceField.tsx'
import { Swatches } from './Swatches.tsx'
import { WhyNote } from './WhyNote.tsx'

export interface ManyDetailsProps {
  readonly cards: readonly CardSnapshot[]
  readonly onClose: () => void
}

/** What can be done with several cards at once. */
export function ManyDetails({ cards, onClose }: ManyDetailsProps) {
  const editor = useEditor()
  const rights = useRights()
  const ids = cards.map(card => card.id)
  const [first] = cards
  const paper = cards.every(card => card.color === first?.color) ? first?.color : undefined
  const oneCanvas = cards.every(card => card.canvas === first?.canvas)
  const reason = whyNotAny(ids, id => rights.whyNotEdit(id))
  return (
    <PanelFrame
      title={t('details.titleMany', { n: cards.length })}
      onClose={onClose}
      actions={<DetailActions cards={cards} />}
    >
      <WhyNote reason={reason} />
      <Swatches
        value={paper}
        disabled={reason !== undefined}
        onChange={next => editor.arranging.recolor(ids, next)}
      />
      <PlaceField cards={cards} />
      {oneCanvas && <ClusterField cards={cards} />}
      <ul className={styles.list} aria-label={t('details.selectedCards')}>
        {cards.slice(0, mostListed).map(card => (
          <li key={card.id}>
            <button type="button" className={styles.card} onClick={() => editor.select([card.id])}>
              <span
                className={styles.paper}
                style={{ '--paper': `var(--paper-${card.color})` }}
                aria-hidden="true"
              />
              {shortName(card)}
            </button>
          </li>
        ))}
      </ul>
    </PanelFrame>
  )
}

const mostListed = 50
