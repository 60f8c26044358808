import { ImageOff } from 'lucide-react'
import { useState } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { t } from '#client/words/t.ts'
import styles from '../Card.module.css'
import type { FaceProps } from './Face.ts'
import { textField } from './textField.ts'

/** A picture, and its words beneath: they are also what is read out in its place. */
export function PictureFace({ card, text }: FaceProps) {
  const { pictures } = useEditor()
  const [missing, setMissing] = useState(false)
  const image = textField(card, 'image')
  const address = image === '' ? undefined : pictures.address(image)
  const { ratio } = card.fields
  return (
    <>
      {address !== undefined && !missing ? (
        <img
          className={styles.picture}
          src={address}
          alt={card.text || t('picture.untold')}
          draggable={false}
          loading="lazy"
          decoding="async"
          style={{ aspectRatio: typeof ratio === 'number' ? String(ratio) : undefined }}
          onError={() => setMissing(true)}
        />
      ) : (
        <span className={styles.pictureMissing}>
          <ImageOff aria-hidden="true" />
          {t('picture.missing')}
        </span>
      )}
      {text}
    </>
  )
}
