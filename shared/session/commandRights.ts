import type { Role } from '#shared/protocol/roles.ts'
import type { CommandName } from './commandTable.ts'
import type { SessionRefusal } from './Outcome.ts'

/**
 * `everybody` is all but those who only watch: they are shown the session, and change nothing in it. `anybody` includes
 * them: it is about where one looks oneself.
 */
type Rights = 'facilitators' | 'participants' | 'everybody' | 'anybody' | 'server'

const rights: Readonly<Record<CommandName, Rights>> = {
  'script.choose': 'facilitators',
  'script.describe': 'facilitators',
  'script.add': 'facilitators',
  'script.drop': 'facilitators',
  'script.reorder': 'facilitators',
  'script.edit': 'facilitators',
  'script.shave': 'facilitators',
  'session.start': 'facilitators',
  'session.end': 'facilitators',
  'session.resume': 'facilitators',
  'step.move': 'facilitators',
  'step.undo': 'facilitators',
  'timer.start': 'facilitators',
  'timer.pause': 'facilitators',
  'timer.resume': 'facilitators',
  'timer.add': 'facilitators',
  'timer.stop': 'facilitators',
  'hand.raise': 'everybody',
  'hand.lower': 'everybody',
  'hand.call': 'facilitators',
  'floor.free': 'everybody',
  'ready.set': 'everybody',
  'ready.reset': 'facilitators',
  'lead.handOver': 'facilitators',
  'lead.takeOver': 'participants',
  'lead.takeBack': 'facilitators',
  'attention.summon': 'facilitators',
  'attention.follow': 'anybody',
  'attention.guide': 'facilitators',
  'attention.laser': 'facilitators',
  'attention.cursors': 'facilitators',
  'door.set': 'facilitators',
  'door.admit': 'facilitators',
  'door.refuse': 'facilitators',
  'door.admitOneMore': 'facilitators',
  'door.code': 'facilitators',
  'vote.start': 'facilitators',
  'vote.again': 'facilitators',
  'vote.noted': 'server',
  'vote.budgeted': 'server',
  'vote.closed': 'server',
  'vote.discarded': 'server',
  'vote.recorded': 'server',
  'writing.counted': 'server',
  'writing.revealed': 'server',
  'rehearsal.begin': 'server',
  'rehearsal.pause': 'facilitators',
  'door.knock': 'server',
  'people.seen': 'server',
  'people.gone': 'server',
}

/** Why a role may never ask for something; undefined if it may. The server refuses and the interface offers by this. */
export function whyNotCommand(name: CommandName, role: Role | 'server'): SessionRefusal | undefined {
  switch (rights[name]) {
    case 'server':
      return role === 'server' ? undefined : 'server-only'
    case 'facilitators':
      return role === 'facilitator' ? undefined : role === 'observer' ? 'observer' : 'facilitators-only'
    case 'participants':
      return role === 'participant' ? undefined : role === 'observer' ? 'observer' : 'participants-only'
    case 'anybody':
      return role === 'server' ? 'participants-only' : undefined
    case 'everybody':
      return role === 'observer' ? 'observer' : role === 'server' ? 'participants-only' : undefined
  }
}
