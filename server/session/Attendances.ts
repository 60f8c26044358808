import type { Limits } from '#shared/protocol/limits.ts'
import type { Attendance } from '#shared/session/people/Person.ts'

export interface AttendancesParts {
  readonly limits: Pick<Limits, 'leftAfterMs' | 'awayAfterMs'>
  /** Notes it in the session; never rejects. */
  readonly attends: (board: string, person: string, attendance: Attendance) => Promise<void>
}

interface Presence {
  readonly person: string
  /** Their open sockets, and whether each is looked at. */
  readonly sockets: Map<string, boolean>
  told: Attendance | undefined
  timer?: NodeJS.Timeout
}

/**
 * Who is here, from real sockets. Whoever comes or looks is present at once; whoever looks away or goes is believed to
 * come back for some seconds, as after a reload.
 */
export class Attendances {
  readonly #parts: AttendancesParts
  readonly #present = new Map<string, Presence>()

  constructor(parts: AttendancesParts) {
    this.#parts = parts
  }

  /** Resolves once the session knows. */
  came(board: string, person: string, socket: string): Promise<void> {
    const presence = this.#presenceOf(board, person)
    presence.sockets.set(socket, true)
    return this.#turn(board, presence)
  }

  looks(board: string, person: string, { socket, isLooking }: { socket: string; isLooking: boolean }): void {
    const presence = this.#present.get(nameOf(board, person))
    if (!presence?.sockets.has(socket)) return
    presence.sockets.set(socket, isLooking)
    this.#turn(board, presence)
  }

  left(board: string, person: string, socket: string): void {
    const presence = this.#present.get(nameOf(board, person))
    if (!presence?.sockets.delete(socket)) return
    this.#turn(board, presence)
  }

  /** Somebody was here when this process began: unless they come back they have left. */
  expect(board: string, person: string, told: Attendance): void {
    if (this.#present.has(nameOf(board, person))) return
    const presence = this.#presenceOf(board, person)
    presence.told = told
    this.#turn(board, presence)
  }

  stop(): void {
    for (const { timer } of this.#present.values()) clearTimeout(timer)
    this.#present.clear()
  }

  #presenceOf(board: string, person: string): Presence {
    const name = nameOf(board, person)
    const presence = this.#present.get(name) ?? { person, sockets: new Map(), told: undefined }
    this.#present.set(name, presence)
    return presence
  }

  async #turn(board: string, presence: Presence): Promise<void> {
    clearTimeout(presence.timer)
    const attendance = attendanceOf(presence)
    if (attendance === presence.told) return
    if (attendance === 'present') return this.#tell(board, presence, attendance)
    const { leftAfterMs, awayAfterMs } = this.#parts.limits
    const waitMs = attendance === 'left' ? leftAfterMs : awayAfterMs
    presence.timer = setTimeout(() => this.#tell(board, presence, attendance), waitMs)
    presence.timer.unref()
  }

  async #tell(board: string, presence: Presence, attendance: Attendance): Promise<void> {
    presence.told = attendance
    if (attendance === 'left') this.#present.delete(nameOf(board, presence.person))
    await this.#parts.attends(board, presence.person, attendance)
  }
}

function attendanceOf({ sockets }: Presence): Attendance {
  if (sockets.size === 0) return 'left'
  return [...sockets.values()].includes(true) ? 'present' : 'away'
}

function nameOf(board: string, person: string): string {
  return `${board} ${person}`
}
