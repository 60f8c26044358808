import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { BoardIndex } from '../BoardIndex.ts'
import { textField } from '../cardFields.ts'
import { isSelfPlaced, memberLevels, peopleAt } from '../members.ts'
import { type Checks, lacksIn, lacksOn, type Missing, when } from './report.ts'

const groups = [
  'agenda_activists',
  'community_keepers',
  'critical_friends',
  'social_reporters',
  'organizational_brokers',
  'external_messengers',
  'value_detectives',
].map(name => `leadership.${name}`)

/** A group runs once it has people or plans; one without either is resting. */
interface Group {
  readonly zone: string
  readonly people: readonly CardSnapshot[]
  readonly plans: readonly CardSnapshot[]
}

export const leadershipChecks: Checks = {
  L1: board => {
    const seated = running(board).flatMap(({ people }) => people)
    const twice = seated.filter(
      (person, index) => seated.findIndex(one => isSame(board, one, person)) !== index,
    )
    const standing = peopleAt(board, memberLevels).filter(
      person =>
        person.kind === 'person' && isSelfPlaced(person) && !seated.some(one => isSame(board, one, person)),
    )
    return [
      ...noGroups(board),
      ...twice.map(person => lacksOn(person, 'sits in two groups')),
      ...standing.map(person => lacksOn(person, 'which group?')),
    ]
  },
  L2: board => [
    ...noGroups(board),
    ...running(board)
      .filter(({ people }) => people.length < 2)
      .map(({ zone }) => lacksIn(zone, 'Two people, or let the group rest')),
  ],
  L3: board => [
    ...noGroups(board),
    ...running(board)
      .filter(({ plans }) => !plans.some(card => textField(card, 'when') === 'during'))
      .map(({ zone }) => lacksIn(zone, 'One thing to do during the next convening')),
  ],
  L4: board =>
    when(
      !running(board).some(({ plans }) => plans.some(card => textField(card, 'rotation') !== undefined)),
      () => lacksIn(groups[0] ?? '', 'The date on which the groups rotate'),
    ),
}

function running(board: BoardIndex): readonly Group[] {
  return groups
    .map(zone => ({
      zone,
      people: board.inZone(zone).filter(card => card.kind === 'person'),
      plans: board.inZone(zone).filter(card => card.kind === 'note'),
    }))
    .filter(({ people, plans }) => people.length + plans.length > 0)
}

function noGroups(board: BoardIndex): readonly Missing[] {
  return when(running(board).length === 0, () => lacksIn(groups[0] ?? '', 'A first group'))
}

function isSame(board: BoardIndex, a: CardSnapshot, b: CardSnapshot): boolean {
  return a === b || a.text.trim() === b.text.trim() || board.shownAs(a).includes(b)
}
