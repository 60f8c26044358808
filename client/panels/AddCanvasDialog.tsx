import { Check, Plus } from 'lucide-react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useCanvases } from '#client/editor/hooks.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { t } from '#client/words/t.ts'
import { templates } from '#shared/canvases/catalogue.ts'
import type { CanvasTemplate } from '#shared/canvases/schema.ts'
import styles from './AddCanvasDialog.module.css'
import { laySheet } from './laySheet.ts'
import { ZonesPreview } from './ZonesPreview.tsx'

export interface AddCanvasDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** The catalogue of canvases; each one can lie on a board once. */
export function AddCanvasDialog({ open, onOpenChange }: AddCanvasDialogProps) {
  const close = () => onOpenChange(false)
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('canvasCatalogue.title')}
      description={t('canvasCatalogue.says')}
    >
      {open && <Catalogue onDone={close} />}
    </Dialog>
  )
}

function Catalogue({ onDone }: { readonly onDone: () => void }) {
  const canvases = useCanvases()
  const laid = new Set(canvases.map(canvas => canvas.template))
  const offered = [...templates.values()].filter(template => template.id !== 'side')
  const fresh = offered.filter(template => !laid.has(template.id))
  return (
    <>
      {fresh.length === 0 && <p>{t('canvasCatalogue.all')}</p>}
      <ul className={styles.list}>
        {[...fresh, ...offered.filter(template => laid.has(template.id))].map(template => (
          <li key={template.id} className={styles.canvas}>
            <ZonesPreview template={template} />
            <div className={styles.words}>
              <h3 className={styles.title}>{template.title}</h3>
              <p className={styles.question}>{template.question}</p>
              <p>{template.purpose}</p>
              <Action template={template} laid={laid.has(template.id)} onDone={onDone} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

interface ActionProps {
  readonly template: CanvasTemplate
  readonly laid: boolean
  readonly onDone: () => void
}

function Action({ template, laid, onDone }: ActionProps) {
  const editor = useEditor()
  const go = () => {
    onDone()
    editor.looking.zoomToCanvas(template.id)
  }
  if (laid) {
    return (
      <p className={styles.laid}>
        <Check aria-hidden="true" />
        {t('canvasCatalogue.onBoard')}
        <Button tone="quiet" onClick={go}>
          {t('canvasCatalogue.goTo')}
        </Button>
      </p>
    )
  }
  return (
    <Button
      className={styles.add ?? ''}
      icon={<Plus />}
      aria-label={t('canvasCatalogue.add', { title: template.title })}
      onClick={() => {
        if (laySheet(editor, template)) go()
      }}
    >
      {t('canvasCatalogue.addShort')}
    </Button>
  )
}
