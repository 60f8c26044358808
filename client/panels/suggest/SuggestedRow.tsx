import { Check, X } from 'lucide-react'
import { useId } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useCardChanges } from '#client/editor/hooks.ts'
import type { SuggestedGroup } from '#client/editor/Suggesting.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import styles from './Suggest.module.css'

export interface SuggestedRowProps {
  readonly group: SuggestedGroup
  readonly onTake: () => void
  readonly onLeave: () => void
}

/** One suggested cluster: its name to be changed, what its cards say, and the two answers. */
export function SuggestedRow({ group: { key, name, cards }, onTake, onLeave }: SuggestedRowProps) {
  const { suggesting, view } = useEditor()
  const isPointed = useObservable(suggesting.pointed) === key
  const id = useId()
  useCardChanges()
  const point = () => suggesting.pointed.set(key)
  return (
    <li
      className={styles.row}
      data-pointed={isPointed || undefined}
      onPointerEnter={point}
      onPointerLeave={() => suggesting.pointed.set(undefined)}
      onFocus={point}
      onBlur={() => suggesting.pointed.set(undefined)}
    >
      <input
        key={name}
        className={styles.name}
        aria-label={t('cluster.name')}
        aria-describedby={id}
        defaultValue={name}
        maxLength={200}
        dir="auto"
        autoComplete="off"
        onBlur={event => {
          suggesting.call(key, event.target.value)
          event.target.value = name
        }}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          suggesting.call(key, event.currentTarget.value)
          onTake()
        }}
      />
      <IconButton label={t('suggest.take', { name })} data-act="take" onClick={onTake}>
        <Check aria-hidden="true" />
      </IconButton>
      <IconButton label={t('suggest.leave', { name })} data-act="leave" onClick={onLeave}>
        <X aria-hidden="true" />
      </IconButton>
      <ul id={id} className={styles.cards} aria-label={t('cluster.count', { n: cards.length })}>
        {cards.map(card => (
          <li key={card} dir="auto">
            {view.card(card)?.text}
          </li>
        ))}
      </ul>
    </li>
  )
}
