import { type Level, levels } from '#shared/board/fields.ts'
import type { ZoneId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { BoardIndex } from './BoardIndex.ts'
import { listField, numberField, textField } from './cardFields.ts'

/** The rings inside the boundary. */
export const memberLevels: readonly Level[] = levels.filter(level => level !== 'transactional')

/** People and groups on these rings who have not left. */
export function peopleAt(board: BoardIndex, among: readonly Level[]): readonly CardSnapshot[] {
  return board
    .inZones(among.map(level => `community.${level}`))
    .filter(card => textField(card, 'status') !== 'left')
}

/** Whether lying there says at what level somebody is involved. */
export function isLevelZone(zone: ZoneId): boolean {
  return levels.some(level => zone === `community.${level}`)
}

/** How many people a card stands for. */
export function headcountOf(card: CardSnapshot): number {
  return card.kind === 'group' ? (numberField(card, 'headcount') ?? 1) : 1
}

/** A present person has placed themselves; an invited one is where others expect them. */
export function isSelfPlaced(card: CardSnapshot): boolean {
  return textField(card, 'status') === 'present'
}

/** The roles somebody holds, by their own card and by role cards. */
export function rolesOf(board: BoardIndex, person: CardSnapshot): readonly string[] {
  const held = board.starts(person, 'held_by').map(card => textField(card, 'role') ?? card.text)
  return [...new Set([...listField(person, 'roles'), ...held])]
}
