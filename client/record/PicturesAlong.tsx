import { Copy, Image } from 'lucide-react'
import { useState } from 'react'
import { useCanvases } from '#client/editor/hooks.ts'
import { canvasTitles } from '#client/panels/canvasTitles.ts'
import { saveFile } from '#client/panels/download.ts'
import { pictureHere } from '#client/picture/pictureHere.ts'
import { Button } from '#client/ui/Button.tsx'
import { Select } from '#client/ui/Select.tsx'
import { toast } from '#client/ui/toast.ts'
import { useAction } from '#client/ui/useAction.ts'
import { t } from '#client/words/t.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { PictureWish } from '#shared/protocol/exports.ts'
import type { Author } from '#shared/protocol/http.ts'
import { copyPicture } from './copyPicture.ts'
import styles from './TakeAlong.module.css'
import type { Takings } from './Takings.ts'

/** The forms that are worth a choice; all others are for programs. */
const forms = {
  png: { type: 'png', scale: 1, paper: 'a4' },
  png2: { type: 'png', scale: 2, paper: 'a4' },
  svg: { type: 'svg', scale: 1, paper: 'a4' },
  pdfA4: { type: 'pdf', scale: 1, paper: 'a4' },
  pdfA3: { type: 'pdf', scale: 1, paper: 'a3' },
  pdfFit: { type: 'pdf', scale: 1, paper: 'fit' },
} as const satisfies Record<string, Omit<PictureWish, 'what' | 'canvas'>>
type Form = keyof typeof forms

export interface PicturesAlongProps {
  readonly board: string
  readonly whole: BoardSnapshot
  readonly authors: readonly Author[]
  /** ISO day. */
  readonly today: string
  readonly takings: Takings
}

/**
 * One canvas as a picture, to keep or to paste elsewhere. The page draws it by itself, so it needs no server; pages of
 * PDF are set there.
 */
export function PicturesAlong({ board, whole, authors, today, takings }: PicturesAlongProps) {
  const { core, further } = canvasTitles(useCanvases())
  const canvases = [...core, ...further]
  const [chosen, setChosen] = useState('')
  const [form, setForm] = useState<Form>('png')
  const taking = useAction()
  const copying = useAction()
  const canvas = canvases.find(({ id }) => id === chosen) ?? canvases[0]
  if (!canvas) return null
  const { id, title } = canvas
  const picture = { board, whole, authors, today, canvas: id }
  const error = taking.error ?? copying.error
  function take() {
    copying.refuse(undefined)
    const { type, scale, paper } = forms[form]
    if (type === 'pdf') void takings.take({ what: 'picture', canvas: id, type, scale, paper }, title)
    else void taking.run(() => pictureHere({ ...picture, as: { type, scale } }), saveFile)
  }
  function copy() {
    taking.refuse(undefined)
    void copying.run(
      () => copyPicture(() => pictureHere({ ...picture, as: { type: 'png', scale: 1 } })),
      () => toast(t('record.copied', { title })),
    )
  }
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('record.pictures')}</legend>
      <Select label={t('record.canvas')} value={id} onChange={setChosen}>
        {canvases.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <Select
        label={t('record.form')}
        value={form}
        onChange={value => setForm(isForm(value) ? value : 'png')}
      >
        {Object.keys(forms)
          .filter(isForm)
          .map(name => (
            <option key={name} value={name}>
              {t(`record.form.${name}`)}
            </option>
          ))}
      </Select>
      <div className={styles.acts}>
        <Button icon={<Image aria-hidden="true" />} busy={taking.busy} onClick={take}>
          {t('record.takePicture')}
        </Button>
        <Button icon={<Copy aria-hidden="true" />} busy={copying.busy} onClick={copy}>
          {t('record.copyPicture')}
        </Button>
      </div>
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  )
}

function isForm(name: string): name is Form {
  return Object.hasOwn(forms, name)
}
