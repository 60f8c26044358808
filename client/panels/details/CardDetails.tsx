import { useMemo } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useRights, useWhole } from '#client/editor/hooks.ts'
import { sheetOf, zoneIn } from '#client/editor/sheets.ts'
import { kindLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { SharedText } from '../SharedText.tsx'
import { useEditing } from '../useEditing.ts'
import { arrangeFields, singleRelations } from './arrangeFields.ts'
import styles from './CardDetails.module.css'
import { ClusterField } from './ClusterField.tsx'
import { Connections } from './Connections.tsx'
import { Credits } from './Credits.tsx'
import { DetailActions } from './DetailActions.tsx'
import { DetailItems } from './DetailItems.tsx'
import { PanelFrame } from './PanelFrame.tsx'
import { PlaceField } from './PlaceField.tsx'
import { Swatches } from './Swatches.tsx'
import { WhyNote } from './WhyNote.tsx'
import { Writers } from './Writers.tsx'

export interface CardDetailsProps {
  readonly card: CardSnapshot
  readonly onClose: () => void
}

/** Everything about one card. */
export function CardDetails({ card, onClose }: CardDetailsProps) {
  const editor = useEditor()
  const rights = useRights()
  const { links } = useWhole()
  const writers = useEditing().get(card.id) ?? []
  const sheet = sheetOf(editor.view.canvases, card.canvas)
  const asked = (sheet && zoneIn(sheet, card.zone)?.fields) ?? nothing
  const items = useMemo(() => {
    const linked = new Set(links.flatMap(link => (link.from === card.id ? [link.type] : [])))
    return arrangeFields(card, asked, linked)
  }, [card, asked, links])
  const shown = [...items.first, ...items.more]
  const apart = new Set(singleRelations(card.kind).filter(type => shown.some(item => item.key === type)))
  const isNamed = card.kind === 'person' || card.kind === 'group'
  const reason = rights.whyNotEdit(card.id)
  const gathers = asked.includes('cluster') || card.kind === 'topic' || card.cluster !== undefined
  return (
    <PanelFrame title={kindLabel(card.kind)} onClose={onClose} actions={<DetailActions cards={[card]} />}>
      <WhyNote reason={reason} />
      <div className={styles.paper} style={{ '--paper': `var(--paper-${card.color})` }}>
        <SharedText
          card={card.id}
          className={styles.text}
          rows={isNamed ? 1 : 3}
          aria-label={isNamed ? t('field.name') : t('field.text')}
          placeholder={isNamed ? t('details.writeName') : t('details.write')}
        />
      </div>
      <Writers people={writers} />
      <Swatches
        value={card.color}
        disabled={reason !== undefined}
        onChange={paper => editor.arranging.recolor([card.id], paper)}
      />
      <DetailItems card={card} items={items.first} links={links} />
      {gathers && <ClusterField cards={[card]} />}
      <PlaceField cards={[card]} />
      {items.more.length > 0 && (
        <details className={styles.more}>
          <summary>{t('details.moreCount', { n: items.more.length })}</summary>
          <div className={styles.moreItems}>
            <DetailItems card={card} items={items.more} links={links} />
          </div>
        </details>
      )}
      <Connections card={card} links={links} apart={apart} asked={asked} />
      <Credits card={card} />
    </PanelFrame>
  )
}

const nothing: readonly string[] = []
