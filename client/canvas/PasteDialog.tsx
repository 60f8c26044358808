import { useRef, useState } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { sheetOf, zoneIn } from '#client/editor/sheets.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import styles from './PasteDialog.module.css'

const shown = 5

/** Asks what several pasted lines shall become. Enter makes a card of each, as is wanted mostly. */
export function PasteDialog() {
  const { arranging, looking } = useEditor()
  const pasted = useObservable(arranging.lines)
  // While it fades out it still says what it was about.
  const [last, setLast] = useState(pasted)
  if (pasted && pasted !== last) setLast(pasted)
  const main = useRef<HTMLButtonElement>(null)
  const choose = (as: 'cards' | 'one') => {
    arranging.pasteLines(as)
    looking.focusSelection()
  }
  const { lines = [] } = last ?? {}
  const n = lines.length
  return (
    <Dialog
      open={pasted !== undefined}
      onOpenChange={open => !open && arranging.lines.set(undefined)}
      title={t('paste.title', { n })}
      description={t('paste.says', { zone: useZoneInUse() })}
      initialFocus={main}
      actions={
        <>
          <Button onClick={() => choose('one')}>{t('paste.one')}</Button>
          <Button ref={main} tone="main" onClick={() => choose('cards')}>
            {t('paste.cards', { n })}
          </Button>
        </>
      }
    >
      <ul className={styles.lines}>
        {lines.slice(0, shown).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are given once and never change.
          <li key={index} dir="auto">
            {line}
          </li>
        ))}
      </ul>
      {n > shown && <p className={styles.more}>{t('paste.more', { n: n - shown })}</p>}
    </Dialog>
  )
}

function useZoneInUse(): string {
  const { writing, view } = useEditor()
  const place = writing.currentPlace()
  const sheet = place && sheetOf(view.canvases, place.canvas)
  return (sheet && place && zoneIn(sheet, place.zone)?.title) ?? ''
}
