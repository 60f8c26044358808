import { t } from '#client/words/t.ts'
import type { Decor } from '#shared/canvases/schema.ts'
import styles from './Decor.module.css'

/** What the green arrow and the dashed line mean. */
export function Legend({ mark: { x, y, w, h } }: { readonly mark: Extract<Decor, { mark: 'legend' }> }) {
  return (
    <ul className={styles.legend} style={{ left: x, top: y, width: w, height: h }}>
      <li>
        <svg width="46" height="20" aria-hidden="true">
          <path className={styles.legendArrow} d="M2 10H40M32 3 40 10 32 17" />
        </svg>
        {t('canvas.legendMoves')}
      </li>
      <li>
        <svg width="46" height="20" aria-hidden="true">
          <path className={styles.legendBoundary} d="M2 10H44" />
        </svg>
        {t('canvas.legendBoundary')}
      </li>
    </ul>
  )
}
