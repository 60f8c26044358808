import type { CommandName, SessionCommand } from '#shared/session/commandTable.ts'
import type { SessionState } from '#shared/session/SessionState.ts'
import { scripts } from '#shared/session/scripts.ts'
import { tally } from '#shared/session/votes/tally.ts'
import { openVoteIn } from '#shared/session/votes/VotesState.ts'
import { dots, question } from '#tests/support/votes.ts'

export const people = ['fay', 'gil', 'mira', 'noor', 'otto', 'nobody'] as const

/** Takes one of a list, by chance that was drawn before. */
export type Pick = <Value>(values: readonly Value[]) => Value

type PayloadOf<Name extends CommandName> = Extract<SessionCommand, { readonly name: Name }>['payload']

/** Something to say with each command, mostly something that makes sense at the moment. */
export const payloads: {
  readonly [Name in CommandName]: (state: SessionState, pick: Pick) => PayloadOf<Name>
} = {
  'script.choose': (_, pick) => {
    const script = pick([...scripts.values()].slice(0, 3))
    return { script: { ...script, steps: script.steps.slice(0, pick([0, 2, 3, 17])) } }
  },
  'script.describe': (_, pick) => ({ title: pick(['A', 'B']) }),
  'script.add': (state, pick) => ({
    step: {
      id: pick(['snew', 'sother', ...stepsOf(state)]),
      title: 'More',
      minutes: pick([1, 5, 60]),
      mode: pick(['write', 'vote', 'break'] as const),
      targets: pick([[], ['domain.topics'], ['domain.nowhere']]),
    },
    ...someStep(state, pick, 'before'),
  }),
  'script.drop': (state, pick) => ({ step: pick(stepsOf(state)) }),
  'script.reorder': (state, pick) => ({ step: pick(stepsOf(state)), ...someStep(state, pick, 'before') }),
  'script.edit': (state, pick) => ({
    step: pick(stepsOf(state)),
    change: pick([
      { minutes: 1 },
      { minutes: 30 },
      { naming: 'anonymous' as const },
      { naming: null },
      { mode: 'discuss' as const, grouping: null },
      { permissions: { move: 'all' as const } },
    ]),
  }),
  'script.shave': nothing,
  'session.start': (state, pick) => someStep(state, pick, 'step'),
  'session.end': nothing,
  'session.resume': nothing,
  'step.move': (state, pick) => ({ to: pick(stepsOf(state)) }),
  'step.undo': nothing,
  'timer.start': (_, pick) => pick([{}, { minutes: 3 }]),
  'timer.pause': nothing,
  'timer.resume': nothing,
  'timer.add': (_, pick) => ({ minutes: pick([1, 5, 480]) }),
  'timer.stop': nothing,
  'hand.raise': nothing,
  'hand.lower': (_, pick) => pick([{}, { person: pick(people) }]),
  'hand.call': (_, pick) => ({ person: pick(people) }),
  'floor.free': nothing,
  'ready.set': (_, pick) => ({ ready: pick([true, true, false]) }),
  'ready.reset': nothing,
  'lead.handOver': (_, pick) => ({ to: pick(people) }),
  'lead.takeOver': nothing,
  'lead.takeBack': nothing,
  'attention.summon': (_, pick) => ({
    to: pick([{ place: 'domain' }, { from: [0, 0] as [number, number], size: [9, 9] as [number, number] }]),
  }),
  'attention.follow': (_, pick) => pick([{}, { person: pick(people) }]),
  'attention.guide': (_, pick) => ({ guides: pick([true, true, false]) }),
  'attention.laser': (_, pick) => ({ for: pick(['nobody', 'everybody'] as const) }),
  'attention.cursors': (_, pick) => ({ of: pick(['nobody', 'few'] as const) }),
  'door.set': (_, pick) => ({ mode: pick(['open', 'lobby', 'locked'] as const) }),
  'door.admit': (state, pick) =>
    pick([{ first: 1 }, { people: [pick([...Object.keys(state.door.waiting), 'nobody'])] }]),
  'door.refuse': (state, pick) => ({ person: pick([...Object.keys(state.door.waiting), 'nobody']) }),
  'door.admitOneMore': nothing,
  'door.code': (_, pick) => ({ open: pick([true, false]) }),
  'vote.start': (_, pick) => question(pick([['a', 'b'], ['a', 'b'], ['a']]), { id: pick(voteIds) }),
  'vote.again': (state, pick) => ({
    vote: someVote(state, pick),
    id: pick(voteIds),
    ...pick([{}, { amendment: 'Less' }, { candidates: ['a'] }]),
  }),
  'vote.noted': (state, pick) => ({
    vote: someVote(state, pick),
    voted: pick([[], ['mira'], ['mira', 'noor']]),
    ...pick([{}, { standing: resultOf(state) }]),
  }),
  'vote.budgeted': (state, pick) => ({
    vote: someVote(state, pick),
    budget: pick([1, 5, 20]),
    spent: pick([0, 2]),
  }),
  'vote.closed': (state, pick) => ({ vote: someVote(state, pick), result: resultOf(state) }),
  'vote.discarded': (state, pick) => ({ vote: someVote(state, pick) }),
  'vote.recorded': (state, pick) => ({
    vote: someVote(state, pick),
    decision: pick(['decision-b1', 'card']),
  }),
  'writing.counted': (state, pick) => ({
    waiting: pick([{}, { [pick(stepsOf(state))]: { cards: 3, writers: 2 } }]),
  }),
  'writing.revealed': (state, pick) => ({ step: pick(stepsOf(state)), cards: pick([1, 12]) }),
  'rehearsal.begin': (_, pick) => ({ of: 'board', people: pick([3, 12]) }),
  'rehearsal.pause': (_, pick) => ({ paused: pick([true, false]) }),
  'door.knock': (_, pick) => ({ id: pick(['una', 'vic', 'wim']), name: 'U', role: 'participant' }),
  'people.seen': (_, pick) => ({
    ...pick(standing),
    name: pick(['A', 'B']),
    color: 0,
    ...pick([{}, { attendance: pick(['present', 'away', 'left'] as const) }]),
  }),
  'people.gone': (_, pick) => ({ id: pick([...people, 'una']) }),
}

/** Fay and Gil lead by what the roster says, Otto watches. */
const standing = [
  { id: 'fay', role: 'facilitator' },
  { id: 'gil', role: 'facilitator' },
  { id: 'mira', role: 'participant' },
  { id: 'noor', role: 'participant' },
  { id: 'otto', role: 'observer' },
] as const

const voteIds = ['b1', 'b2', 'b3'] as const

function someVote({ votes }: SessionState, pick: Pick): string {
  return pick([...Object.keys(votes), pick(voteIds)])
}

function resultOf({ votes }: SessionState) {
  return tally(openVoteIn(votes) ?? question(['a', 'b']), [{ by: 'mira', ballot: dots({ a: 1 }) }])
}

function nothing() {
  return {}
}

function stepsOf({ script }: SessionState): readonly string[] {
  return [...(script?.steps.map(({ id }) => id) ?? []), 'snone']
}

function someStep<Key extends string>(state: SessionState, pick: Pick, key: Key) {
  const chosen = pick([undefined, pick(stepsOf(state))])
  return (chosen === undefined ? {} : { [key]: chosen }) as { readonly [K in Key]?: string }
}
