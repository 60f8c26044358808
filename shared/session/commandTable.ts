import { attentionCommands } from './attention/attentionCommands.ts'
import { courseCommands } from './course/courseCommands.ts'
import { doorCommands } from './door/doorCommands.ts'
import { handCommands } from './hands/handCommands.ts'
import { leadCommands } from './lead/leadCommands.ts'
import { peopleCommands } from './people/peopleCommands.ts'
import { rehearsalCommands } from './rehearsal/rehearsalCommands.ts'
import { scriptCommands } from './script/scriptCommands.ts'
import { timerCommands } from './timer/timerCommands.ts'
import { votesCommands } from './votes/votesCommands.ts'
import { writingCommands } from './writing/writingCommands.ts'

/** Everything that can be asked of a session. */
export const commandTable = {
  ...scriptCommands,
  ...courseCommands,
  ...timerCommands,
  ...handCommands,
  ...peopleCommands,
  ...leadCommands,
  ...doorCommands,
  ...attentionCommands,
  ...votesCommands,
  ...writingCommands,
  ...rehearsalCommands,
}

type Table = typeof commandTable
export type CommandName = keyof Table
export type PayloadOf<Name extends CommandName> = Parameters<Table[Name]['apply']>[1]

/** A command by its name, and what it says. */
export type SessionCommand = {
  readonly [Name in CommandName]: { readonly name: Name; readonly payload: PayloadOf<Name> }
}[CommandName]
