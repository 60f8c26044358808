import { ArrowDown, ArrowUp, Search } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { type FindQuery, isBlank } from '#client/editor/findCards.ts'
import { sheetOf, zoneIn } from '#client/editor/sheets.ts'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { SidePanel } from '#client/ui/SidePanel.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { kindLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import { CardLine } from '../overviews/CardLine.tsx'
import styles from './Find.module.css'
import { FindFilters } from './FindFilters.tsx'

export interface FindPanelProps {
  readonly onClose: () => void
  readonly onGo: (card: CardId) => void
}

const nothing: FindQuery = { text: '' }
const mostListed = 200

/** Finds cards anywhere on the board by their words, kind, paper and author, marks them, and leads from one to the next. */
export function FindPanel({ onClose, onGo }: FindPanelProps) {
  const { finder, view } = useEditor()
  const query = useObservable(finder.query) ?? nothing
  const found = useObservable(finder.found)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
    return () => finder.stop()
  }, [finder])
  return (
    <SidePanel
      title={t('find.title')}
      onClose={onClose}
      head={
        <search className={styles.search}>
          <div className={styles.line}>
            <Search aria-hidden="true" />
            <input
              ref={input}
              type="search"
              className={styles.input}
              aria-label={t('find.words')}
              placeholder={t('find.words')}
              dir="auto"
              value={query.text}
              onChange={event => finder.look({ ...query, text: event.target.value })}
              onKeyDown={event => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
                event.preventDefault()
                finder.step(event.shiftKey ? -1 : 1)
              }}
            />
            <IconButton label={t('find.previous')} shortcut="Shift Enter" onClick={() => finder.step(-1)}>
              <ArrowUp aria-hidden="true" />
            </IconButton>
            <IconButton label={t('find.next')} shortcut="Enter" onClick={() => finder.step(1)}>
              <ArrowDown aria-hidden="true" />
            </IconButton>
          </div>
          <FindFilters query={query} onChange={next => finder.look(next)} />
          <p className={styles.count} role="status">
            {!isBlank(query) && t('find.found', { n: found.length })}
          </p>
        </search>
      }
    >
      {isBlank(query) && <EmptyState>{t('find.empty')}</EmptyState>}
      {!isBlank(query) && found.length === 0 && <EmptyState>{t('find.nothing')}</EmptyState>}
      <ol>
        {found.slice(0, mostListed).map(id => {
          const card = view.card(id)
          const sheet = card && sheetOf(view.canvases, card.canvas)
          const zone = sheet && zoneIn(sheet, card.zone)
          return (
            card && (
              <li key={id}>
                <CardLine
                  card={card}
                  onGo={onGo}
                  lead={[kindLabel(card.kind), zone?.title].filter(Boolean).join(' · ')}
                />
              </li>
            )
          )
        })}
      </ol>
      {found.length > mostListed && (
        <p className={styles.count}>{t('find.more', { n: found.length - mostListed })}</p>
      )}
    </SidePanel>
  )
}
