import { PanelRightOpen } from 'lucide-react'
import { memo } from 'react'
import { useRights } from '#client/editor/hooks.ts'
import { SharedText } from '#client/panels/SharedText.tsx'
import { kindLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { CardActs } from './CardActs.tsx'
import styles from './CardLine.module.css'
import { useHolds, useOutline } from './OutlineContext.ts'
import { cardLine } from './outlineLines.ts'

/** One card: its text as a button that opens the text, its actions beside it. */
export const CardLine = memo(function CardLine({ card }: { readonly card: CardSnapshot }) {
  const { desk, editing, metas } = useOutline()
  const { editor } = desk
  const isOpen = !useRights().whyNotEdit(card.id)
  const line = cardLine(card.id)
  const current = useHolds(desk.current, key => key === line)
  const written = useHolds(desk.written, id => id === card.id)
  const selected = useHolds(editor.selection, ids => ids.has(card.id))
  const writers = editing.get(card.id) ?? []
  const [first] = writers
  const meta = metas.get(card.id)
  const rank = card.kind === 'question' ? card.fields.rank : undefined
  const name = card.text.trim() || t('outline.untitled', { kind: kindLabel(card.kind) })
  return (
    <li
      className={styles.line}
      data-row={line}
      data-kind={card.kind}
      data-selected={selected || undefined}
      data-written={first ? true : undefined}
      style={{
        '--paper': `var(--paper-${card.color})`,
        ...(first && { '--person': `var(--person-${(first.color % 12) + 1})` }),
      }}
    >
      {typeof rank === 'number' && (
        <span className={styles.rank}>
          <span className="visually-hidden">{t('outline.rank', { n: rank })}. </span>
          <span aria-hidden="true">{rank}</span>
        </span>
      )}
      {written && isOpen ? (
        <Writing card={card} name={name} />
      ) : (
        <button
          type="button"
          className={styles.text}
          data-line={line}
          data-untitled={card.text.trim() === '' || undefined}
          tabIndex={current ? 0 : -1}
          onClick={() => (isOpen ? desk.write(card.id) : desk.openDetails(card.id))}
        >
          <span dir="auto">{name}</span>
          {meta && <span className={styles.meta}>{meta}</span>}
          {first && (
            <span className={styles.writers}>
              {t('outline.editing', { names: writers.map(one => one.name).join(', ') })}
            </span>
          )}
        </button>
      )}
      <button
        type="button"
        className={styles.act}
        data-act="details"
        aria-label={`${t('outline.details')}: ${name}`}
        title={t('outline.details')}
        tabIndex={current ? 0 : -1}
        onClick={() => desk.openDetails(card.id)}
      >
        <PanelRightOpen aria-hidden="true" />
      </button>
      <CardActs card={card.id} name={name} reachable={current} className={styles.act ?? ''} />
    </li>
  )
})

function Writing({ card, name }: { readonly card: CardSnapshot; readonly name: string }) {
  const { desk } = useOutline()
  return (
    <SharedText
      card={card.id}
      focused
      className={styles.area}
      aria-label={t('outline.editText', { card: name })}
      onBlur={() => desk.written.set(undefined)}
      onKeyDown={event => {
        if (event.nativeEvent.isComposing) return
        if (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey)) return
        event.preventDefault()
        event.stopPropagation()
        desk.stopWriting()
      }}
    />
  )
}
