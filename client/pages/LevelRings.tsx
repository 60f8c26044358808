import { t } from '#client/words/t.ts'
import styles from './LevelRings.module.css'

const rings = [
  { level: 'transactional', r: 1 },
  { level: 'peripheral', r: 0.88 },
  { level: 'occasional', r: 0.74 },
  { level: 'active', r: 0.55 },
  { level: 'core', r: 0.31 },
] as const

/** The five levels as rings, named; the list beside them says the same in words. */
export function LevelRings() {
  return (
    <svg className={styles.rings} viewBox="-260 -250 520 500" aria-hidden="true">
      {rings.map(({ level, r }) => (
        <ellipse key={level} className={styles.ring} data-level={level} rx={256 * r} ry={246 * r} />
      ))}
      {rings.map(({ level, r }) => (
        <text key={level} className={styles.name} data-level={level} y={level === 'core' ? 6 : 246 * r - 9}>
          {t(`learn.levels.${level}.name`)}
        </text>
      ))}
    </svg>
  )
}
