import { useId, useState } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useWhole } from '#client/editor/hooks.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { TextInput } from '#client/ui/Field.tsx'
import { Select } from '#client/ui/Select.tsx'
import { t } from '#client/words/t.ts'
import { nameZone } from '#shared/board/changes/nameZone.ts'
import type { CanvasId, ZoneId } from '#shared/board/ids.ts'
import type { CanvasSnapshot, ZoneWords } from '#shared/board/snapshot.ts'
import { templateOf } from '#shared/canvases/catalogue.ts'
import { canvasTitles } from './canvasTitles.ts'
import { useShownCanvas } from './useShownCanvas.ts'
import styles from './ZoneWordsDialog.module.css'

export interface ZoneWordsDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** What the zones of this board's canvases are called and ask, where the group wants it otherwise than we do. */
export function ZoneWordsDialog({ open, onOpenChange }: ZoneWordsDialogProps) {
  const form = useId()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('zones.title')}
      description={t('zones.says')}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button tone="main" type="submit" form={form}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      {open && <Canvases form={form} onDone={() => onOpenChange(false)} />}
    </Dialog>
  )
}

type Drafts = ReadonlyMap<ZoneId, ZoneWords>

/** Drafts are kept while one goes from canvas to canvas, and saved together. */
function Canvases({ form, onDone }: { readonly form: string; readonly onDone: () => void }) {
  const editor = useEditor()
  const board = useWhole()
  const shown = useShownCanvas(editor)
  const { core, further } = canvasTitles(board.canvases)
  const choices = [...core, ...further]
  const [chosen, setChosen] = useState(shown ?? choices[0]?.id ?? '')
  const [drafts, setDrafts] = useState<ReadonlyMap<CanvasId, Drafts>>(new Map())
  const canvas = board.canvases.find(({ id }) => id === chosen)
  const own = drafts.get(chosen) ?? new Map()

  function keep() {
    const isKept = editor.arrange(() => {
      editor.board.change(editor.origin, () => {
        for (const [canvas, zones] of drafts)
          for (const [zone, words] of zones) nameZone(editor.board, { canvas, zone, words }, editor.origin)
      })
    })
    if (!isKept) return
    if (drafts.size > 0) editor.say(t('zones.kept'))
    onDone()
  }

  return (
    <form
      id={form}
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        keep()
      }}
    >
      <Select label={t('zones.canvas')} value={chosen} onChange={setChosen}>
        {choices.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      {canvas && (
        <Zones
          canvas={canvas}
          drafts={own}
          onDraft={(zone, words) => setDrafts(new Map(drafts).set(chosen, new Map(own).set(zone, words)))}
        />
      )}
    </form>
  )
}

interface ZonesProps {
  readonly canvas: CanvasSnapshot
  readonly drafts: Drafts
  readonly onDraft: (zone: ZoneId, words: ZoneWords) => void
}

/** The template's own words stand in the empty fields: leaving a field empty takes them. */
function Zones({ canvas, drafts, onDraft }: ZonesProps) {
  return templateOf(canvas.template)?.zones.map(({ id, title, prompt, label }) => {
    const words = drafts.get(id) ?? canvas.words?.[id] ?? {}
    return (
      <fieldset key={id} className={styles.zone}>
        <legend>{title}</legend>
        <TextInput
          label={t('zones.name')}
          value={words.title ?? ''}
          placeholder={title}
          maxLength={80}
          dir="auto"
          onChange={next => onDraft(id, { ...words, title: next })}
        />
        {label.prompt && (
          <TextInput
            label={t('zones.prompt')}
            value={words.prompt ?? ''}
            placeholder={prompt}
            maxLength={300}
            dir="auto"
            onChange={next => onDraft(id, { ...words, prompt: next })}
          />
        )}
      </fieldset>
    )
  })
}
