import type { Role } from '#shared/protocol/roles.ts'
import { type Rules, rules, rulesAtFirst } from '#shared/protocol/rules.ts'
import { messageType } from '#shared/protocol/sync.ts'
import { Cell } from './Cell.ts'
import type { Line } from './Line.ts'

/** What holds for this person, as the server told it last; asked for on every socket, for it may be another server. */
export function watchRules(line: Line, role: Role): Cell<Rules> {
  const known = new Cell(rulesAtFirst(role))
  line.opened.add(() => line.say(messageType.rules, new Uint8Array()))
  line.hear(messageType.rules, body => {
    const told = rules.safeParse(parsed(body))
    if (told.success) known.set(told.data)
  })
  return known
}

/** A server of another age may say what we cannot read: then what was known goes on. */
function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}
