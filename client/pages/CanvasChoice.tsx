import { ZonesPreview } from '#client/panels/ZonesPreview.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Checkbox } from '#client/ui/Checkbox.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import { useAnswer } from '#client/ui/useAnswer.ts'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import type { CanvasTemplate } from '#shared/canvases/schema.ts'
import styles from './CanvasChoice.module.css'
import { coreSheets } from './coreSheets.ts'
import { SheetDrawing } from './SheetDrawing.tsx'

export interface CanvasChoiceProps {
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
  readonly error: string | undefined
}

const core: ReadonlySet<string> = new Set(['domain', 'community', 'practice'])

/** Which sheets lie on the new table. The side table comes with every board, so it is not offered. */
export function CanvasChoice({ chosen, onChange, error }: CanvasChoiceProps) {
  const { answer, again } = useAnswer(http.canvases)
  const offers = answer?.ok ? answer.value.filter(canvas => canvas.id !== 'side') : []

  function toggle(id: string, on: boolean) {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    onChange(next)
  }

  const list = (canvases: readonly CanvasTemplate[], look: 'core' | 'further') => (
    <ul className={styles.list} data-look={look}>
      {canvases.map(canvas => (
        <li key={canvas.id} className={styles.sheet} data-accent={canvas.accent}>
          <Picture canvas={canvas} />
          <Checkbox
            checked={chosen.has(canvas.id)}
            onChange={on => toggle(canvas.id, on)}
            hint={look === 'core' ? canvas.question : canvas.purpose}
          >
            {canvas.title}
          </Checkbox>
        </li>
      ))}
    </ul>
  )

  return (
    <section className={styles.choice} aria-labelledby="canvases-title">
      <h2 id="canvases-title" className={styles.title}>
        {t('new.canvases')}
      </h2>
      <p className={styles.hint}>{t('new.canvasesHint')}</p>
      {error && <ErrorBox>{error}</ErrorBox>}
      {!answer && <Skeleton label={t('new.loading')} lines={6} />}
      {answer && !answer.ok && (
        <ErrorBox action={<Button onClick={again}>{t('common.retry')}</Button>}>
          {answer.refusal.message}
        </ErrorBox>
      )}
      {answer?.ok && (
        <>
          {list(
            offers.filter(({ id }) => core.has(id)),
            'core',
          )}
          <h3 className={styles.more}>{t('new.more')}</h3>
          {list(
            offers.filter(({ id }) => !core.has(id)),
            'further',
          )}
        </>
      )}
    </section>
  )
}

/** The core sheets as they look in use, the others from their zones. */
function Picture({ canvas }: { readonly canvas: CanvasTemplate }) {
  const sheet = coreSheets.find(({ id }) => id === canvas.id)
  return sheet ? <SheetDrawing sheet={sheet} /> : <ZonesPreview template={canvas} />
}
