import type { Decor } from '#shared/canvases/schema.ts'
import styles from './Decor.module.css'

export function Words({ mark }: { readonly mark: Extract<Decor, { mark: 'words' }> }) {
  const { at, w, text, size, align } = mark
  const left = align === 'end' ? at[0] - w : at[0]
  return (
    <p className={styles.words} data-size={size} data-align={align} style={{ left, top: at[1], width: w }}>
      {text}
    </p>
  )
}
