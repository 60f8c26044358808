import { monthAndYear } from '#client/canvas/dayMonth.ts'
import { useWhole } from '#client/editor/hooks.ts'
import { shortName } from '#client/editor/shortName.ts'
import { choiceLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import { roleHoldings } from '#shared/canvases/derived/roleHoldings.ts'
import styles from './HeldRoles.module.css'
import { useOutline } from './OutlineContext.ts'

/** Roles that people bear on their own cards and no role card covers: read here, changed on the person. */
export function HeldRoles() {
  const { desk } = useOutline()
  const held = roleHoldings(useWhole()).filter(holding => holding.card === undefined)
  if (held.length === 0) return null
  return (
    <ul className={styles.roles} aria-label={t('outline.heldRoles')}>
      {held.map(({ role, person, until }) =>
        person ? (
          <li key={`${role} ${person.id}`}>
            <button type="button" className={styles.role} onClick={() => desk.openDetails(person.id)}>
              <span>{choiceLabel('roles', role)}</span>
              <span className={styles.holder}>
                {shortName(person)}
                {until !== undefined && `, ${t('outline.until', { day: monthAndYear(until) })}`}
              </span>
            </button>
          </li>
        ) : null,
      )}
    </ul>
  )
}
