import { Search } from 'lucide-react'
import { Button } from '#client/ui/Button.tsx'
import { t } from '#client/words/t.ts'
import type { OutlineCanvas } from './buildOutline.ts'
import { useOutline } from './OutlineContext.ts'
import styles from './OutlineHead.module.css'

export interface OutlineHeadProps {
  readonly query: string
  /** How many cards match; undefined without a search. */
  readonly found: number | undefined
  readonly outline: readonly OutlineCanvas[]
  readonly onSearch: (query: string) => void
}

/** The search, and ways straight to each canvas. */
export function OutlineHead({ query, found, outline, onSearch }: OutlineHeadProps) {
  const { desk } = useOutline()
  return (
    <div className={styles.head}>
      <search className={styles.search}>
        <Search aria-hidden="true" />
        <input
          type="search"
          className={styles.input}
          aria-label={t('outline.search')}
          placeholder={t('outline.search')}
          value={query}
          dir="auto"
          onChange={event => onSearch(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Escape' && query !== '') {
              event.stopPropagation()
              onSearch('')
            }
          }}
        />
        <span className={styles.found} role="status">
          {found !== undefined && t('outline.found', { n: found })}
        </span>
        {query !== '' && (
          <Button tone="quiet" onClick={() => onSearch('')}>
            {t('outline.searchClear')}
          </Button>
        )}
      </search>
      {outline.length > 1 && (
        <nav className={styles.jumps} aria-label={t('outline.jump')}>
          {outline.map(({ id, template }) => (
            <button key={id} type="button" className={styles.jump} onClick={() => desk.jump(id)}>
              {template?.title ?? id}
            </button>
          ))}
        </nav>
      )}
    </div>
  )
}
