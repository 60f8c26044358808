import { accept, type Result, refuse } from '#shared/std/result.ts'
import { z } from '#shared/std/zod.ts'
import { type CommandName, commandTable, type SessionCommand } from './commandTable.ts'

/** A command as somebody has sent it, or a sentence that says what does not fit. */
export function readCommand(name: unknown, payload: unknown): Result<SessionCommand, string> {
  if (!isCommandName(name)) return refuse('There is no such command.')
  const schema: z.ZodType = commandTable[name].schema
  const read = schema.safeParse(payload)
  if (!read.success) return refuse(z.prettifyError(read.error).slice(0, 500))
  return accept({ name, payload: read.data } as SessionCommand)
}

function isCommandName(name: unknown): name is CommandName {
  return typeof name === 'string' && Object.hasOwn(commandTable, name)
}
