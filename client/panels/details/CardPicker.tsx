import { Combobox } from '@base-ui/react/combobox'
import { ChevronDown, Plus, X } from 'lucide-react'
import { useId, useState } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { sheetOf, zoneIn } from '#client/editor/sheets.ts'
import field from '#client/ui/Field.module.css'
import { matcher, plain } from '#client/words/matcher.ts'
import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import styles from './CardPicker.module.css'
import { wholeName } from './wholeName.ts'

export interface CardPickerProps {
  readonly label: string
  /** For a label that stands elsewhere already. */
  readonly labelHidden?: boolean
  readonly cards: readonly CardSnapshot[]
  readonly value: CardSnapshot | undefined
  readonly disabled?: boolean
  readonly placeholder?: string
  readonly onPick: (card: CardId | undefined) => void
  /** Offers to make what was typed into a card of its own. */
  readonly onCreate?: ((name: string) => void) | undefined
  readonly createLabel?: (name: string) => string
}

type Option =
  | { readonly is: 'card'; readonly card: CardSnapshot; readonly label: string; readonly place: string }
  | { readonly is: 'new'; readonly label: string; readonly name: string }

/** Finds one card by any of its words. */
export function CardPicker(props: CardPickerProps) {
  const { label, labelHidden = false, cards, value, disabled = false, placeholder, onPick, onCreate } = props
  const editor = useEditor()
  const id = useId()
  const [query, setQuery] = useState<string>()
  const optionOf = (card: CardSnapshot): Option => {
    const sheet = sheetOf(editor.view.canvases, card.canvas)
    const place = (sheet && zoneIn(sheet, card.zone)?.title) ?? ''
    return { is: 'card', card, label: wholeName(card), place }
  }
  const options = cards.map(optionOf)
  const shown = matching(options, query ?? '')
  const name = query?.trim() ?? ''
  if (onCreate && name !== '' && !cards.some(card => plain(card.text.trim()) === plain(name))) {
    shown.push({ is: 'new', name, label: props.createLabel?.(name) ?? name })
  }
  const chosen = value && optionOf(value)
  const pick = (option: Option | null) => {
    setQuery(undefined)
    if (option?.is === 'new') onCreate?.(option.name)
    else if (option?.card.id !== value?.id) onPick(option?.card.id)
  }
  return (
    <div className={field.field}>
      <label className={labelHidden ? 'visually-hidden' : field.label} htmlFor={id}>
        {label}
      </label>
      <Combobox.Root<Option>
        items={options}
        filteredItems={shown}
        value={chosen ?? null}
        onValueChange={pick}
        inputValue={query ?? chosen?.label ?? ''}
        onInputValueChange={(text, { reason }) => {
          if (reason === 'input-change') setQuery(text)
          if (reason === 'input-clear') pick(null)
        }}
        onOpenChange={open => !open && setQuery(undefined)}
        isItemEqualToValue={same}
        itemToStringLabel={option => option.label}
        autoHighlight
        disabled={disabled}
      >
        <Combobox.InputGroup className={styles.frame}>
          <Combobox.Input id={id} className={styles.input} placeholder={placeholder} dir="auto" />
          {chosen && !disabled ? (
            <Combobox.Clear className={styles.button} aria-label={t('details.clear', { field: label })}>
              <X aria-hidden="true" />
            </Combobox.Clear>
          ) : (
            <Combobox.Trigger className={styles.button} aria-label={label}>
              <ChevronDown aria-hidden="true" />
            </Combobox.Trigger>
          )}
        </Combobox.InputGroup>
        <Combobox.Portal>
          <Combobox.Positioner className={styles.positioner} sideOffset={4}>
            <Combobox.Popup className={styles.popup}>
              <Combobox.Empty className={styles.empty}>
                {cards.length === 0 && name === '' ? t('details.noCards') : t('details.noMatch')}
              </Combobox.Empty>
              <Combobox.List>
                {(option: Option) => (
                  <Combobox.Item key={keyOf(option)} value={option} className={styles.option}>
                    {option.is === 'new' && <Plus aria-hidden="true" />}
                    <span>
                      {option.label}
                      {option.is === 'card' && <span className={styles.place}>{option.place}</span>}
                    </span>
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </div>
  )
}

function matching(options: readonly Option[], query: string): Option[] {
  const matches = matcher(query)
  return options.filter(
    option => option.is === 'card' && (!matches || matches([option.card.text, option.place])),
  )
}

function keyOf(option: Option): string {
  return option.is === 'card' ? option.card.id : `new ${option.name}`
}

function same(a: Option, b: Option): boolean {
  return keyOf(a) === keyOf(b)
}
