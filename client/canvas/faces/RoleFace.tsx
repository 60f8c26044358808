import { useLinkEnds } from '#client/editor/hooks.ts'
import { choiceLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import { firstName } from '#shared/board/firstName.ts'
import styles from '../Card.module.css'
import { monthAndYear } from '../dayMonth.ts'
import { PersonDisc } from '../PersonDisc.tsx'
import type { FaceProps } from './Face.ts'
import { textField } from './textField.ts'

/** The role to the left, who holds it to the right; a vacant one asks. */
export function RoleFace({ card, text }: FaceProps) {
  const [holder] = useLinkEnds(card.id, 'held_by')
  const role = textField(card, 'role')
  const until = textField(card, 'until')
  return (
    <span className={styles.role} data-vacant={holder ? undefined : true}>
      <span>
        {card.text === '' && role !== '' ? choiceLabel('roles', role) : null}
        {text}
        {until && <small>{t('canvas.until', { day: monthAndYear(until) })}</small>}
      </span>
      <span className={styles.holder}>
        <span>{holder ? firstName(holder.text) : t('canvas.who')}</span>
        {holder && <PersonDisc id={holder.id} name={holder.text} size={34} />}
      </span>
    </span>
  )
}
