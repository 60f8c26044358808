import { useEffect, useRef, useState } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useRights, useWhole } from '#client/editor/hooks.ts'
import { Button } from '#client/ui/Button.tsx'
import { TextInput } from '#client/ui/Field.tsx'
import { Select } from '#client/ui/Select.tsx'
import { t } from '#client/words/t.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import styles from './ClusterField.module.css'

const none = ''
const fresh = ' new'
const mixed = ' mixed'

/** The name under which cards are gathered: one that exists on their canvas, a new one, or none. */
export function ClusterField({ cards }: { readonly cards: readonly CardSnapshot[] }) {
  const { clustering, clusters: heaps } = useEditor()
  const rights = useRights()
  const { clusters } = useWhole()
  const [writing, setWriting] = useState<{ readonly what: 'new' | 'rename'; readonly name: string }>()
  const first = cards[0]
  const input = useRef<HTMLDivElement>(null)
  const what = writing?.what
  useEffect(() => {
    if (what) input.current?.querySelector('input')?.focus()
  }, [what])
  if (!first) return null
  const ids = cards.map(card => card.id)
  const same = cards.every(card => card.cluster === first.cluster)
  const current = same ? clusters.find(one => one.id === first.cluster) : undefined
  const here = clusters.filter(
    one => one.canvas === first.canvas && one.into === undefined && heaps.cardsOf(one.id).length > 0,
  )
  const choose = (value: string) => {
    if (value === fresh) setWriting({ what: 'new', name: '' })
    else clustering.put(ids, here.find(one => one.id === value)?.id)
  }
  const keep = () => {
    if (what === 'new') clustering.gather([{ cards: ids, name: writing?.name ?? '' }])
    if (what === 'rename' && current) clustering.call(current.id, writing?.name ?? '')
    setWriting(undefined)
  }
  if (writing) {
    return (
      <div className={styles.naming} ref={input}>
        <TextInput
          label={writing.what === 'new' ? t('details.clusterName') : t('details.clusterRename')}
          value={writing.name}
          maxLength={200}
          onChange={name => setWriting({ ...writing, name })}
          onKeyDown={event => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') keep()
            if (event.key !== 'Escape') return
            event.stopPropagation()
            setWriting(undefined)
          }}
        />
        <div className={styles.acts}>
          <Button tone="quiet" onClick={() => setWriting(undefined)}>
            {t('common.cancel')}
          </Button>
          <Button onClick={keep}>{t('common.save')}</Button>
        </div>
      </div>
    )
  }
  return (
    <div className={styles.naming}>
      <Select
        label={t('field.cluster')}
        value={same ? (current?.id ?? none) : mixed}
        disabled={clustering.whyNotPut(ids) !== undefined}
        onChange={choose}
      >
        {!same && (
          <option value={mixed} disabled>
            {t('details.clusterMixed')}
          </option>
        )}
        <option value={none}>{t('details.clusterNone')}</option>
        {here.map(one => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
        {!clustering.whyNotGather(ids) && <option value={fresh}>{t('details.clusterNew')}</option>}
      </Select>
      {current && !rights.whyNotCluster(current.id) && (
        <Button
          tone="quiet"
          className={styles.rename ?? ''}
          onClick={() => setWriting({ what: 'rename', name: current.name })}
        >
          {t('details.clusterRename')}
        </Button>
      )}
    </div>
  )
}
