import { useEditor } from '#client/editor/EditorContext.tsx'
import { useDerived } from '#client/editor/hooks.ts'
import { sheetOf } from '#client/editor/sheets.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { t } from '#client/words/t.ts'
import type { CanvasId } from '#shared/board/ids.ts'

export interface RemoveSheetDialogProps {
  readonly canvas: CanvasId
  readonly onClose: () => void
}

/** Asks before a sheet with cards on it is taken off the table, and says where the cards go. */
export function RemoveSheetDialog({ canvas, onClose }: RemoveSheetDialogProps) {
  const { laying, view } = useEditor()
  const cards = useDerived(() => laying.cardsOn(canvas).length)
  const title = sheetOf(view.canvases, canvas)?.template.title ?? canvas
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('sheet.removeTitle', { canvas: title })}
      description={t('sheet.removeText', { n: cards })}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            tone="danger"
            onClick={() => {
              onClose()
              laying.remove(canvas)
            }}
          >
            {t('sheet.removeRun')}
          </Button>
        </>
      }
    >
      {null}
    </Dialog>
  )
}
