import { ChevronLeft, ChevronRight } from 'lucide-react'
import { IconButton } from '#client/ui/IconButton.tsx'
import { t } from '#client/words/t.ts'
import styles from './MomentSlider.module.css'

export interface MomentSliderProps {
  readonly count: number
  readonly chosen: number
  /** The moment in words. */
  readonly label: string
  readonly onChoose: (index: number) => void
}

/** Through the moments from the first to now, by hand, by arrows, or one by one. */
export function MomentSlider({ count, chosen, label, onChoose }: MomentSliderProps) {
  if (count < 2) return <p className={styles.alone}>{t('history.alone')}</p>
  return (
    <div className={styles.slider}>
      <IconButton
        label={t('history.earlier')}
        disabled={chosen === 0}
        tipSide="top"
        onClick={() => onChoose(chosen - 1)}
      >
        <ChevronLeft aria-hidden="true" />
      </IconButton>
      <input
        type="range"
        className={styles.range}
        min={0}
        max={count - 1}
        value={chosen}
        aria-label={t('history.slider')}
        aria-valuetext={label}
        style={{ '--done': `${(100 * chosen) / (count - 1)}%` }}
        onChange={event => onChoose(Number(event.target.value))}
      />
      <IconButton
        label={t('history.later')}
        disabled={chosen === count - 1}
        tipSide="top"
        onClick={() => onChoose(chosen + 1)}
      >
        <ChevronRight aria-hidden="true" />
      </IconButton>
    </div>
  )
}
