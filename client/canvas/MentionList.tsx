import { type RefObject, useEffect, useEffectEvent, useId, useState } from 'react'
import { type Mentioning, mentioningAt, offeredNames } from '#client/editor/mentioning.ts'
import { t } from '#client/words/t.ts'
import styles from './MentionList.module.css'
import { usePeopleByName } from './usePeopleByName.ts'

/** Offers names behind an `@` while one writes: arrows choose, Enter or Tab takes, Escape leaves it. */
export function MentionList({ area }: { readonly area: RefObject<HTMLTextAreaElement | null> }) {
  const id = useId()
  const people = usePeopleByName()
  const [now, setNow] = useState<Mentioning>()
  const [active, setActive] = useState(0)
  const names = now ? offeredNames([...people.keys()], now.begun) : []
  const shown = names.length > 0
  const at = Math.min(active, names.length - 1)

  const look = useEffectEvent(() => {
    const field = area.current
    if (!field) return
    const next = mentioningAt(field.value, field.selectionStart)
    if (next?.begun !== now?.begun || next?.from !== now?.from) setActive(0)
    setNow(field.selectionStart === field.selectionEnd ? next : undefined)
  })
  const take = (name: string | undefined) => {
    const field = area.current
    if (!field || !now || name === undefined) return
    field.setRangeText(`@${name} `, now.from, field.selectionStart, 'end')
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    setNow(undefined)
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!shown || event.isComposing) return
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0) setActive((at + by + names.length) % names.length)
    else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab')
      take(names[at])
    else if (event.key === 'Escape') setNow(undefined)
    else return
    event.preventDefault()
    event.stopPropagation()
  })

  useEffect(() => {
    const field = area.current
    if (!field) return
    const ears = new AbortController()
    const { signal } = ears
    for (const type of ['input', 'click', 'keyup']) field.addEventListener(type, look, { signal })
    field.addEventListener('keydown', press, { signal, capture: true })
    return () => ears.abort()
  }, [area])

  useEffect(() => {
    const field = area.current
    if (!field || !shown) return
    field.setAttribute('aria-controls', id)
    field.setAttribute('aria-activedescendant', `${id}-${at}`)
    return () => {
      field.removeAttribute('aria-controls')
      field.removeAttribute('aria-activedescendant')
    }
  }, [area, id, shown, at])

  if (!shown) return null
  return (
    <div id={id} className={styles.list} role="listbox" aria-label={t('text.suggest')}>
      {names.map((name, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the focus stays in the text; its keys choose.
        <div
          key={name}
          id={`${id}-${index}`}
          role="option"
          className={styles.option}
          aria-selected={index === at}
          onMouseDown={event => event.preventDefault()}
          onClick={() => take(name)}
        >
          {name}
        </div>
      ))}
    </div>
  )
}
