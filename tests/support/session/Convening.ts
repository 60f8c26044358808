import type { Role } from '#shared/protocol/roles.ts'
import { applyCommand } from '#shared/session/applyCommand.ts'
import type { SessionCommand } from '#shared/session/commandTable.ts'
import { type Applied, type RosterChange, type SessionActor, theServer } from '#shared/session/Outcome.ts'
import type { Attendance } from '#shared/session/people/Person.ts'
import type { SessionEvent } from '#shared/session/SessionEvent.ts'
import type { SessionRecord } from '#shared/session/SessionRecord.ts'
import { noSession, type SessionState } from '#shared/session/SessionState.ts'
import { scripts } from '#shared/session/scripts.ts'

const started = Date.UTC(2026, 2, 31, 9)

/** A session without a server: people command, time passes when told to. */
export class Convening {
  state: SessionState = noSession
  now = started
  readonly roles = new Map<string, Role>()
  readonly told: SessionEvent[] = []
  readonly roster: RosterChange[] = []
  readonly records: SessionRecord[] = []

  /** Fay leads, Mira and Noor take part, Otto watches; all are here. */
  static withPeople(): Convening {
    const convening = new Convening()
    convening.comes('fay', 'facilitator')
    for (const one of ['mira', 'noor']) convening.comes(one, 'participant')
    convening.comes('otto', 'observer')
    return convening
  }

  /** The same, in the first step of the launch. */
  static running(): Convening {
    const convening = Convening.withPeople()
    const script = scripts.get('launch-90')
    if (!script) throw new Error('there is no launch')
    convening.do('fay', { name: 'script.choose', payload: { script } })
    convening.do('fay', { name: 'session.start', payload: {} })
    return convening
  }

  comes(
    id: string,
    role: Role = this.roles.get(id) ?? 'participant',
    attendance: Attendance = 'present',
  ): void {
    this.roles.set(id, role)
    const payload = { id, name: id, role, color: 0, attendance }
    this.try(theServer, { name: 'people.seen', payload })
  }

  leaves(id: string): void {
    this.comes(id, this.roles.get(id), 'left')
  }

  passes(minutes: number): void {
    this.now += minutes * 60_000
  }

  /** Throws if it is refused. */
  do(who: string, command: SessionCommand): void {
    const applied = this.try(this.#actor(who), command)
    if (!applied.ok) throw new Error(`${command.name} by ${who}: ${applied.refusal}`)
  }

  /** Why it is refused; undefined if it is done. */
  refused(who: string, command: SessionCommand): string | undefined {
    const applied = this.try(this.#actor(who), command)
    return applied.ok ? undefined : applied.refusal
  }

  try(actor: SessionActor, command: SessionCommand): Applied {
    const applied = applyCommand(this.state, command, actor, this.now)
    if (!applied.ok) return applied
    const { state, events, roster = [], record } = applied.value
    this.state = state
    this.told.push(...events)
    this.roster.push(...roster)
    if (record) this.records.push(record)
    for (const change of roster) if (change.do === 'role') this.roles.set(change.person, change.role)
    return applied
  }

  /** The id of a step by its place in the script. */
  step(place: number): string {
    return this.state.script?.steps[place]?.id ?? 'snone'
  }

  get at(): string | undefined {
    const { course } = this.state
    return 'step' in course ? course.step : undefined
  }

  #actor(id: string): SessionActor {
    return { id, role: this.roles.get(id) ?? 'participant' }
  }
}
