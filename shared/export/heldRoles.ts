import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { Reading } from './Reading.ts'
import { listField, textField } from './words.ts'

export interface HeldRole {
  readonly role: string
  /** Absent: vacant. */
  readonly holder?: CardSnapshot
  readonly until: string
  /** Absent if it follows from the roles written on a person's card. */
  readonly card?: CardSnapshot
}

/** Role cards, and beside them the roles that people bear on their own cards and no role card covers. */
export function heldRoles(reading: Reading): readonly HeldRole[] {
  const cards = reading.zone('community.roles').filter(card => card.kind === 'role')
  const written: HeldRole[] = cards.map(card => {
    const holder = reading.one(card, 'held_by')
    return {
      role: textField(card, 'role') || card.text,
      ...(holder && { holder }),
      until: textField(card, 'until'),
      card,
    }
  })
  const derived = reading
    .ofKind('person', 'group')
    .filter(person => textField(person, 'status') !== 'left')
    .flatMap(holder => listField(holder, 'roles').map(role => ({ role, holder, until: '' })))
    .filter(({ role, holder }) => !written.some(one => one.role === role && one.holder?.id === holder.id))
  return [...written, ...derived]
}

export function holdersOf(reading: Reading, role: string): readonly CardSnapshot[] {
  return heldRoles(reading).flatMap(held => (held.role === role && held.holder ? [held.holder] : []))
}
