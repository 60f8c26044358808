import { Plus } from 'lucide-react'
import { type ClipboardEvent, useRef, useState } from 'react'
import { useRights } from '#client/editor/hooks.ts'
import { Button } from '#client/ui/Button.tsx'
import { Select } from '#client/ui/Select.tsx'
import { kindLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import { type CardKind, isCardKind } from '#shared/board/kinds.ts'
import type { Zone } from '#shared/canvases/schema.ts'
import styles from './AddCard.module.css'
import type { OutlineZone } from './buildOutline.ts'
import { useOutline } from './OutlineContext.ts'

export interface AddCardProps {
  readonly zone: OutlineZone
  readonly spec: Zone
}

/** The invitation to write, and the place to do so: Enter keeps a card and goes on with the next. */
export function AddCard({ zone, spec }: AddCardProps) {
  const [open, setOpen] = useState(false)
  const isClosed = useRights().whyNotAdd({ canvas: zone.canvas, zone: zone.id }) !== undefined
  if (spec.max !== null && zone.count >= spec.max) {
    return spec.max > 1 && <p className={styles.full}>{t('outline.full', { max: spec.max })}</p>
  }
  // What is being written when the canvas is locked stays: to be copied, or kept once it is open again.
  if (open) return <Writing zone={zone} spec={spec} onDone={() => setOpen(false)} />
  if (isClosed) return null
  return (
    <button
      type="button"
      className={styles.seat}
      data-empty={zone.count === 0 || undefined}
      aria-label={zone.count === 0 ? undefined : t('outline.addIn', { zone: spec.title })}
      onClick={() => setOpen(true)}
    >
      <Plus aria-hidden="true" />
      {zone.count === 0 ? spec.invitation : t('outline.add')}
    </button>
  )
}

function Writing({ zone, spec, onDone }: AddCardProps & { readonly onDone: () => void }) {
  const { editor } = useOutline().desk
  const area = useRef<HTMLTextAreaElement>(null)
  const [kind, setKind] = useState<CardKind>(spec.kinds[0] ?? 'note')
  const [text, setText] = useState('')
  const add = (texts: readonly string[]) => {
    const written = texts.map(one => one.trim()).filter(Boolean)
    const [first] = written
    if (first === undefined) return setText('')
    const made = editor.writing.addCards({ canvas: zone.canvas, zone: zone.id, kind }, written)
    if (made.length === 0) return
    setText('')
    editor.say(t('outline.added', { zone: spec.title, card: first }))
  }
  const onPaste = (event: ClipboardEvent) => {
    const lines = event.clipboardData.getData('text/plain').split(/\r?\n/)
    if (text !== '' || lines.filter(line => line.trim()).length < 2) return
    event.preventDefault()
    add(lines)
  }
  return (
    <div className={styles.writing}>
      {spec.kinds.length > 1 && (
        <Select label={t('outline.kind')} value={kind} onChange={next => isCardKind(next) && setKind(next)}>
          {spec.kinds.map(one => (
            <option key={one} value={one}>
              {kindLabel(one)}
            </option>
          ))}
        </Select>
      )}
      <textarea
        ref={area}
        // biome-ignore lint/a11y/noAutofocus: it was just asked for, by a press on its invitation
        autoFocus
        className={styles.area}
        rows={1}
        dir="auto"
        aria-label={t('outline.addIn', { zone: spec.title })}
        placeholder={spec.invitation}
        maxLength={editor.rights.charactersPerCard}
        value={text}
        onChange={event => setText(event.target.value)}
        onPaste={onPaste}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault()
            if (text.trim() === '') onDone()
            else add([text])
          }
          if (event.key === 'Escape') {
            event.stopPropagation()
            onDone()
          }
        }}
      />
      <div className={styles.acts}>
        <Button tone="quiet" onClick={onDone}>
          {t('common.close')}
        </Button>
        <Button
          tone="main"
          onClick={() => {
            add([text])
            area.current?.focus()
          }}
        >
          {t('outline.addShort')}
        </Button>
      </div>
    </div>
  )
}
