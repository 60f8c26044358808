import type { BoardIndex } from '../BoardIndex.ts'
import { textField } from '../cardFields.ts'
import { isSelfPlaced, peopleAt, rolesOf } from '../members.ts'
import { type Checks, countBetween, lacksIn, lacksOn, type Missing, when } from './report.ts'

export const communityChecks: Checks = {
  C1: board => coreGroup(board),
  C2: board => {
    const people = [...board.ofKind('person'), ...board.ofKind('group')]
    const isNamed = (role: string) => people.some(person => rolesOf(board, person).includes(role))
    return [
      ...when(!isNamed('convener'), () => lacksIn('community.roles', 'A convener')),
      ...when(!isNamed('sponsor') && board.inZone('community.sponsor').length === 0, () =>
        lacksIn('community.sponsor', 'A sponsor'),
      ),
    ]
  },
  C3: board => {
    const core = peopleAt(board, ['core'])
    return [
      ...when(core.length === 0, () => lacksIn('community.core', 'People in the core group')),
      ...core
        .filter(person => rolesOf(board, person).length === 0)
        .map(person => lacksOn(person, 'which role?')),
    ]
  },
  C4: board => {
    const perspectives = new Set(
      peopleAt(board, ['core', 'active']).flatMap(person => textField(person, 'perspective') ?? []),
    )
    return when(perspectives.size < 2, () =>
      lacksIn('community.active', 'Core and active people from a second perspective'),
    )
  },
  C5: board => emptyChairs(board),
  C6: board => [
    ...countBetween(board.inZone('community.agreements').length, {
      least: 3,
      most: 7,
      zone: 'community.agreements',
      one: 'agreement',
      many: 'agreements',
    }),
    ...when(board.inZone('community.joining').length === 0, () =>
      lacksIn('community.joining', 'How one joins'),
    ),
  ],
}

export function coreGroup(board: BoardIndex): readonly Missing[] {
  const core = peopleAt(board, ['core'])
  return [
    ...countBetween(core.length, {
      least: 3,
      most: 8,
      zone: 'community.core',
      one: 'person in the core group',
      many: 'people in the core group',
    }),
    ...core
      .filter(person => !isSelfPlaced(person))
      .map(person => lacksOn(person, 'has yet to place themselves')),
  ]
}

export function emptyChairs(board: BoardIndex): readonly Missing[] {
  const chairs = board.inZone('community.missing')
  return [
    ...when(chairs.length === 0, () => lacksIn('community.missing', 'One empty chair')),
    ...chairs
      .filter(chair => board.ends(chair, 'invited_by').length === 0)
      .map(chair => lacksOn(chair, 'who invites them?')),
  ]
}
