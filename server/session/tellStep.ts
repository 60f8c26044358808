import { type Role, role } from '#shared/protocol/roles.ts'
import { ownViewFor } from '#shared/session/ownViewFor.ts'
import type { SessionEvent } from '#shared/session/SessionEvent.ts'
import { viewFor } from '#shared/session/viewFor.ts'
import type { StateChange } from '#shared/session/wire.ts'
import { isSameJson } from '#shared/std/isSameJson.ts'
import { type Json, mergePatch } from '#shared/std/mergePatch.ts'
import type { Io, SessionSocket } from './SessionSocket.ts'
import type { BoardStep } from './Sessions.ts'

/** Those of one role on one board who have been told the state: they make sense of changes. */
export function roomOf(board: string, role: Role): string {
  return `${board} ${role}`
}

/**
 * Tells a step: to each role what has changed in what it is shown, encoded once, and before that to each person what is
 * for them alone, so that whoever has seen a version has all of it.
 */
export function tellStep(
  step: BoardStep,
  { io, sockets, now }: { readonly io: Io; readonly sockets: readonly SessionSocket[]; readonly now: number },
): void {
  for (const socket of sockets) if (socket.data.isInside) tellOwn(step, socket)
  for (const each of role.options) {
    const room = roomOf(step.board, each)
    if (io.sockets.adapter.rooms.has(room)) io.to(room).emit('change', changeFor(step, each, now))
  }
}

function changeFor({ before, after, version, events }: BoardStep, role: Role, now: number): StateChange {
  const patch = mergePatch(viewFor(before, role) as Json, viewFor(after, role) as Json)
  return {
    version,
    ...(patch !== undefined && { patch }),
    events: events.filter(event => isFor(event, role)),
    now,
  }
}

function tellOwn({ before, after, version }: BoardStep, socket: SessionSocket): void {
  if (before.votes === after.votes && before.writing === after.writing) return
  const { id } = socket.data.member
  const own = ownViewFor(after, id)
  if (!isSameJson(ownViewFor(before, id), own)) socket.emit('own', { version, own })
}

/** Who stands at the door is nobody's business but of those who lead. */
function isFor(event: SessionEvent, role: Role): boolean {
  return event.type !== 'knocked' || role === 'facilitator'
}
