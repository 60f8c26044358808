import { Dialog } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { Keys } from '#client/ui/Keys.tsx'
import { printedKeys } from '#client/ui/keys.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import styles from './CommandPalette.module.css'
import { Finding } from './Finding.ts'
import type { PaletteItem, PaletteProvider } from './PaletteProvider.ts'

export interface CommandPaletteProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly providers: readonly PaletteProvider[]
}

/** Everything that can be done, to be found by its words. What was chosen runs when the palette is out of the way. */
export function CommandPalette({ open, onOpenChange, providers }: CommandPaletteProps) {
  const chosen = useRef<PaletteItem>(undefined)
  const former = useRef<Element>(null)
  const field = useRef<HTMLInputElement>(null)
  // The focus goes back first, for what runs may take it: to a text, or to another dialog.
  const runChosen = () => {
    if (!chosen.current) return
    if (former.current instanceof HTMLElement) former.current.focus({ preventScroll: true })
    chosen.current.run()
  }
  return (
    <Dialog.Root
      open={open}
      onOpenChange={onOpenChange}
      onOpenChangeComplete={isOpen => {
        if (!isOpen) runChosen()
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup
          className={styles.popup}
          initialFocus={() => {
            chosen.current = undefined
            former.current = document.activeElement
            return field.current
          }}
          finalFocus={() => chosen.current === undefined}
        >
          <Dialog.Title className="visually-hidden">{t('palette.title')}</Dialog.Title>
          <Finder
            field={field}
            providers={providers}
            onChoose={item => {
              chosen.current = item
              onOpenChange(false)
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

interface FinderProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly providers: readonly PaletteProvider[]
  readonly onChoose: (item: PaletteItem) => void
}

function Finder({ field, providers, onChoose }: FinderProps) {
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const [finding] = useState(() => new Finding(providers))
  useEffect(() => () => finding.stop(), [finding])
  const groups = useObservable(finding.found)
  const entries = groups.flatMap(({ provider, items }) =>
    items.map(item => ({ item, key: `${list} ${provider.id} ${item.id}`.replaceAll(' ', '-') })),
  )
  const current = entries[Math.min(at, entries.length - 1)]
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const next = stepped(event.key, Math.min(at, entries.length - 1), entries.length)
    if (next !== undefined) setAt(next)
    else if (event.key === 'Enter' && current) onChoose(current.item)
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className={styles.search}>
        <Search aria-hidden="true" />
        <input
          ref={field}
          className={styles.input}
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={current?.key}
          aria-autocomplete="list"
          aria-label={t('palette.title')}
          placeholder={t('palette.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={event => {
            setWords(event.target.value)
            setAt(0)
            finding.search(event.target.value)
          }}
          onKeyDown={onKey}
        />
      </div>
      <div id={list} role="listbox" aria-label={t('palette.title')} className={styles.list} tabIndex={-1}>
        {groups.map(({ provider, items }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box is no fieldset.
          <div key={provider.id} role="group" aria-label={provider.title}>
            <p className={styles.heading} aria-hidden="true">
              {provider.title}
            </p>
            {items.map(item => {
              const key = entries.find(entry => entry.item === item)?.key ?? ''
              return (
                <Option
                  key={key}
                  id={key}
                  item={item}
                  current={key === current?.key}
                  onPoint={() => setAt(entries.findIndex(entry => entry.item === item))}
                  onChoose={() => onChoose(item)}
                />
              )
            })}
          </div>
        ))}
      </div>
      <p className={styles.none} aria-live="polite" hidden={entries.length > 0}>
        {entries.length === 0 && t('palette.nothing', { words })}
      </p>
    </>
  )
}

interface OptionProps {
  readonly id: string
  readonly item: PaletteItem
  readonly current: boolean
  readonly onPoint: () => void
  readonly onChoose: () => void
}

function Option({ id, item: { label, note, chords = [] }, current, onPoint, onChoose }: OptionProps) {
  const element = useRef<HTMLDivElement>(null)
  const [first] = chords
  useEffect(() => {
    if (current) element.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the field, which names the current option.
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={current}
      tabIndex={-1}
      className={styles.option}
      onPointerMove={current ? undefined : onPoint}
      onClick={onChoose}
    >
      <span className={styles.label}>{label}</span>
      {note && <span className={styles.note}>{note}</span>}
      {first && <Keys keys={printedKeys(first)} />}
    </div>
  )
}

/** Where a key leads in a list that goes round; undefined if it is no key for walking. */
function stepped(key: string, from: number, count: number): number | undefined {
  if (count === 0) return undefined
  switch (key) {
    case 'ArrowDown':
      return (from + 1) % count
    case 'ArrowUp':
      return (from + count - 1) % count
    case 'PageDown':
      return Math.min(count - 1, from + 8)
    case 'PageUp':
      return Math.max(0, from - 8)
    default:
      return undefined
  }
}
