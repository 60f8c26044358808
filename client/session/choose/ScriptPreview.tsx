import { Drama } from 'lucide-react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useCanvases } from '#client/editor/hooks.ts'
import { laySheet } from '#client/panels/laySheet.ts'
import { Button } from '#client/ui/Button.tsx'
import { t } from '#client/words/t.ts'
import { templateOf } from '#shared/canvases/catalogue.ts'
import type { SessionScript } from '#shared/session/schema.ts'
import { modeWords } from '../modeWords.ts'
import { stepPlace } from '../stepPlace.ts'
import styles from './Choose.module.css'

export interface ScriptPreviewProps {
  readonly script: SessionScript
  readonly onRehearse: ((script: SessionScript) => void) | undefined
}

/** What a script is for, and all its steps; it can be tried alone before a group follows it. */
export function ScriptPreview({ script, onRehearse }: ScriptPreviewProps) {
  const editor = useEditor()
  const { view } = editor
  useCanvases()
  const places = script.steps.flatMap(({ targets }) => targets)
  const missing = new Set(
    places.filter(place => !stepPlace(view.canvases, place)).map(place => place.split('.')[0] ?? place),
  )
  const lacking = [...missing].flatMap(id => templateOf(id) ?? [])
  return (
    <section className={styles.preview} aria-label={script.title}>
      <h3 className={styles.previewTitle}>{script.title}</h3>
      <p>{script.purpose}</p>
      {onRehearse && (
        <Button
          className={styles.rehearse ?? ''}
          icon={<Drama aria-hidden="true" />}
          onClick={() => onRehearse(script)}
        >
          {t('rehearsal.rehearse')}
        </Button>
      )}
      {lacking.length > 0 && (
        <div className={styles.missing}>
          <p>{t('session.sheetsMissing', { sheets: lacking.map(({ title }) => title).join(', ') })}</p>
          <Button
            onClick={() => {
              for (const template of lacking) laySheet(editor, template)
            }}
          >
            {t('session.laySheets')}
          </Button>
        </div>
      )}
      <ol className={styles.steps}>
        {script.steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a script in the library never change
          <li key={index} className={styles.step}>
            <span className={styles.place}>{index + 1}</span>
            <span>
              <span className={styles.stepTitle}>{step.title}</span>
              <span className={styles.facts}>{modeWords(step)}</span>
            </span>
            <span className={styles.minutes}>{t('session.minutes', { n: step.minutes })}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
