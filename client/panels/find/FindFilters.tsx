import { useEditor } from '#client/editor/EditorContext.tsx'
import type { FindQuery } from '#client/editor/findCards.ts'
import { useWholeLater } from '#client/editor/hooks.ts'
import { Select } from '#client/ui/Select.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { kindLabel, paperLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import { cardKinds, isCardKind, isPaper, papers } from '#shared/board/kinds.ts'
import styles from './Find.module.css'

export interface FindFiltersProps {
  readonly query: FindQuery
  readonly onChange: (query: FindQuery) => void
}

/** Only what is on the board is offered. */
export function FindFilters({ query, onChange }: FindFiltersProps) {
  const { me, authors } = useEditor()
  const { cards } = useWholeLater()
  const people = useObservable(authors)
  const kinds = new Set(cards.map(({ kind }) => kind))
  const colors = new Set(cards.map(({ color }) => color))
  const writers = new Set(cards.flatMap(({ author }) => author ?? []))
  const { kind, color, author } = query
  const change = (part: Part) => onChange(changed(query, part))
  return (
    <div className={styles.filters}>
      <Select
        label={t('find.kind')}
        value={kind ?? ''}
        onChange={next => change({ kind: isCardKind(next) ? next : undefined })}
      >
        <option value="">{t('find.any')}</option>
        {cardKinds
          .filter(one => kinds.has(one))
          .map(one => (
            <option key={one} value={one}>
              {kindLabel(one)}
            </option>
          ))}
      </Select>
      <Select
        label={t('find.author')}
        value={author ?? ''}
        onChange={next => change({ author: next || undefined })}
      >
        <option value="">{t('find.any')}</option>
        <option value={me.id}>{t('find.mine')}</option>
        {[...people]
          .filter(([id]) => id !== me.id && writers.has(id))
          .toSorted(([, a], [, b]) => a.name.localeCompare(b.name))
          .map(([id, { name }]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </Select>
      <Select
        label={t('find.color')}
        value={color ?? ''}
        onChange={next => change({ color: isPaper(next) ? next : undefined })}
      >
        <option value="">{t('find.any')}</option>
        {papers
          .filter(one => colors.has(one))
          .map(one => (
            <option key={one} value={one}>
              {paperLabel(one)}
            </option>
          ))}
      </Select>
    </div>
  )
}

type Part = { readonly [Key in 'kind' | 'color' | 'author']?: FindQuery[Key] | undefined }

function changed(query: FindQuery, part: Part): FindQuery {
  const { text, kind, color, author } = { ...query, ...part }
  return { text, ...(kind && { kind }), ...(color && { color }), ...(author && { author }) }
}
