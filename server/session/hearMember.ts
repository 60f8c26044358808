import type { Logger } from 'pino'
import type { Member } from '#server/access/Member.ts'
import { RefusedError } from '#server/errors/RefusedError.ts'
import type { Limits } from '#shared/protocol/limits.ts'
import { readCommand } from '#shared/session/readCommand.ts'
import { askedCommand, type CommandAnswer, type Goodbye, signal } from '#shared/session/wire.ts'
import type { Attendances } from './Attendances.ts'
import type { SessionMetrics } from './SessionMetrics.ts'
import type { SessionSocket } from './SessionSocket.ts'
import type { Sessions } from './Sessions.ts'
import { signalTo } from './signalTo.ts'
import { Tempo } from './Tempo.ts'
import { wholeFor } from './wholeFor.ts'

export interface HearingParts {
  readonly sessions: Sessions
  readonly attendances: Attendances
  readonly limits: Limits
  readonly metrics: SessionMetrics
  readonly log: Logger
  readonly now: () => number
  /** Looks them up anew; undefined if they have been sent away just now. */
  readonly refreshed: () => Promise<Member | undefined>
  readonly dismiss: (why: Goodbye) => void
}

/** Hears what one member says. Whatever does not fit is refused, or not heard; whoever says too much has to go. */
export function hearMember(socket: SessionSocket, parts: HearingParts): void {
  const { sessions, attendances, limits, metrics, log, now } = parts
  const { board } = socket.data
  const tempo = new Tempo({ perSecond: limits.sessionEventsPerSecond, burst: limits.sessionEventsBurst, now })

  socket.conn.on('packet', () => {
    if (!tempo.beat()) parts.dismiss('too-much')
  })

  socket.on('command', async (asked, answer) => {
    if (typeof answer !== 'function') return
    const began = performance.now()
    const answered = await command(asked)
    metrics.commands.add(answered.ok ? 'done' : answered.refusal)
    metrics.commandSeconds.observe((performance.now() - began) / 1000)
    answer(answered)
  })

  socket.on('ask', answer => {
    if (typeof answer !== 'function') return
    sessions
      .look(board, standing => answer(wholeFor(standing, socket.data.member, now())))
      .catch((error: unknown) => log.error({ err: error, board }, 'a session could not be read'))
  })

  socket.on('clock', answer => {
    if (typeof answer === 'function') answer(now())
  })

  socket.on('look', isLooking =>
    attendances.looks(board, socket.data.member.id, { socket: socket.id, isLooking: isLooking === true }),
  )

  socket.on('signal', said => {
    const read = signal.safeParse(said)
    if (!read.success) return
    signalTo(socket, sessions, read.data).catch((error: unknown) =>
      log.error({ err: error, board }, 'a signal was lost'),
    )
  })

  async function command(asked: unknown): Promise<CommandAnswer> {
    const read = askedCommand.safeParse(asked)
    if (!read.success)
      return { ok: false, refusal: 'malformed', message: 'A command has an id, a name and a payload.' }
    const fitting = readCommand(read.data.name, read.data.payload)
    if (!fitting.ok) return { ok: false, refusal: 'malformed', message: fitting.refusal }
    try {
      const member = await parts.refreshed()
      if (!member) return { ok: false, refusal: 'signed-out' }
      const { id, role } = member
      const done = await sessions.command(board, {
        actor: { id, role },
        command: fitting.value,
        id: read.data.id,
      })
      return done.ok ? { ok: true, version: done.value } : done
    } catch (error) {
      if (error instanceof RefusedError && error.code === 'board-unknown') {
        parts.dismiss('gone')
        return { ok: false, refusal: 'signed-out' }
      }
      log.error({ err: error, board }, 'a command could not be stored')
      return { ok: false, refusal: 'unavailable' }
    }
  }
}
