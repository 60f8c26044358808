import { Image } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { PictureFile } from '#client/picture/drawPicture.ts'
import { Button } from '#client/ui/Button.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { useAction } from '#client/ui/useAction.ts'
import type { Answer } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import type { CanvasId } from '#shared/board/ids.ts'
import styles from './CanvasPicture.module.css'

export type DrawCanvas = (canvas: CanvasId) => Promise<Answer<PictureFile>>

export interface CanvasPictureProps {
  readonly draw: DrawCanvas
  readonly canvas: CanvasId
  readonly title: string
  readonly alt: string
}

/** The place of a picture. It is drawn when somebody wants to see it: files have it anyway. */
export function CanvasPicture({ draw, canvas, title, alt }: CanvasPictureProps) {
  const drawing = useAction()
  const [address, setAddress] = useState<string>()
  useEffect(() => () => (address === undefined ? undefined : URL.revokeObjectURL(address)), [address])
  return (
    <figure className={styles.figure}>
      {address !== undefined && <img className={styles.picture} src={address} alt={alt} />}
      <figcaption className={styles.caption}>
        <span>{t('record.picture', { title })}</span>
        <Button
          icon={<Image aria-hidden="true" />}
          busy={drawing.busy}
          onClick={() =>
            drawing.run(
              () => draw(canvas),
              ({ file }) => setAddress(URL.createObjectURL(file)),
            )
          }
        >
          {t(address === undefined ? 'record.draw' : 'record.drawAgain', { title })}
        </Button>
      </figcaption>
      {drawing.error && <ErrorBox>{drawing.error}</ErrorBox>}
    </figure>
  )
}
