import { useEditor } from '#client/editor/EditorContext.tsx'
import { useWholeLater } from '#client/editor/hooks.ts'
import type { Sheet } from '#client/editor/sheets.ts'
import { choiceLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import { firstName } from '#shared/board/firstName.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { cardForm } from '#shared/canvases/cardForms.ts'
import { roleHoldings } from '#shared/canvases/derived/roleHoldings.ts'
import type { Zone } from '#shared/canvases/schema.ts'
import { freeSeat } from '#shared/canvases/seats.ts'
import type { Box } from '#shared/geometry/box.ts'
import { monthAndYear } from '../dayMonth.ts'
import { PersonDisc } from '../PersonDisc.tsx'
import styles from './Sheet.module.css'
import { takenIn } from './takenIn.ts'

interface DerivedRolesProps {
  readonly sheet: Sheet
  readonly zone: Zone
}

interface Strip {
  readonly role: string
  readonly person: CardSnapshot
  readonly until?: string
  readonly box: Box
}

/** Roles that people bear on their own cards and no role card covers, as strips in the free seats of the dock. */
export function DerivedRoles({ sheet, zone }: DerivedRolesProps) {
  const editor = useEditor()
  const whole = useWholeLater()
  if (zone.shape.form !== 'rect') return null
  const bottom = zone.shape.y + zone.shape.h
  const { w, minH: h } = cardForm('role', zone.id)
  const taken = takenIn(editor, sheet, zone)
  const strips = roleHoldings(whole).flatMap(({ card, role, person, until }): readonly Strip[] => {
    if (card !== undefined || !person) return []
    const [x, y] = freeSeat({ template: sheet.template, zone, kind: 'role', taken, perspectives: [] })
    const box = { x, y, w, h }
    taken.push(box)
    return y + h > bottom ? [] : [{ role, person, box, ...(until !== undefined && { until }) }]
  })
  return strips.map(({ role, person, until, box }) => (
    <button
      type="button"
      key={`${role} ${person.id}`}
      className={styles.strip}
      style={{ left: box.x, top: box.y, width: box.w, height: box.h }}
      onClick={() => editor.looking.reveal(person.id)}
    >
      <span>
        {choiceLabel('roles', role)}
        {until !== undefined && <small>{t('canvas.until', { day: monthAndYear(until) })}</small>}
      </span>
      <span className={styles.holder}>
        <span>{firstName(person.text)}</span>
        <PersonDisc id={person.id} name={person.text} size={34} />
      </span>
    </button>
  ))
}
