import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyCommand } from '#shared/session/applyCommand.ts'
import { type CommandName, commandTable, type SessionCommand } from '#shared/session/commandTable.ts'
import type { Applied, SessionActor } from '#shared/session/Outcome.ts'
import { readCommand } from '#shared/session/readCommand.ts'
import { sessionFaults } from '#shared/session/sessionValidity.ts'
import { type SessionState, sessionState } from '#shared/session/SessionState.ts'
import { viewFor } from '#shared/session/viewFor.ts'
import { applyPatch, type Json, mergePatch } from '#shared/std/mergePatch.ts'
import { Convening } from '#tests/support/session/Convening.ts'
import { payloads, people } from '#tests/support/session/payloads.ts'

const runs = 300 * Number(process.env.FUZZ ?? 1)
const names = Object.keys(commandTable) as CommandName[]
/** These make most others possible, so they come more often. */
const driving: readonly CommandName[] = ['script.choose', 'session.start', 'step.move', 'people.seen']

const anyTurn = fc.record({
  name: fc.oneof(fc.constantFrom(...names), fc.constantFrom(...driving)),
  who: fc.constantFrom(...people, 'fay', 'fay'),
  chances: fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }),
  passesMs: fc.oneof(fc.nat(8000), fc.nat(60_000), fc.constant(6 * 60_000)),
})
type Turn = typeof anyTurn extends fc.Arbitrary<infer Value> ? Value : never

function commandFor({ name, chances }: Turn, state: SessionState): SessionCommand {
  let next = 0
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[(chances[next++ % chances.length] ?? 0) % values.length]
    return value as Value
  }
  return { name, payload: payloads[name](state, pick) } as SessionCommand
}

/** One run of turns in a convening whose roster is as the server would keep it. */
function play(turns: readonly Turn[], check: (before: SessionState, turn: Turn, applied: Applied) => void): void {
  const convening = Convening.withPeople()
  convening.comes('gil', 'facilitator')
  for (const turn of turns) {
    convening.now += turn.passesMs
    const before = convening.state
    const command = commandFor(turn, before)
    const isServers = /^(people|door\.knock)/.test(turn.name)
    const role = convening.roles.get(turn.who) ?? 'participant'
    const actor: SessionActor = isServers ? { id: 'server', role: 'server' } : { id: turn.who, role }
    if (command.name === 'people.seen') convening.roles.set(command.payload.id, command.payload.role)
    expect(readCommand(command.name, command.payload)).toEqual({ ok: true, value: command })
    check(before, turn, convening.try(actor, command))
  }
}

test('no sequence of commands reaches a session that is not sound, and each command finds its moment', () => {
  const done = new Set<CommandName>()
  fc.assert(
    fc.property(fc.array(anyTurn, { minLength: 20, maxLength: 80, size: 'max' }), turns => {
      play(turns, (before, { name }, applied) => {
        if (!applied.ok) return
        const { state, record } = applied.value
        expect(sessionFaults(state)).toEqual([])
        if (state !== before || record || applied.value.roster) done.add(name)
      })
    }),
    { numRuns: runs },
  )
  expect(names.filter(name => !done.has(name))).toEqual([])
})

test('a session survives its storage as JSON, and what people are shown is made of patches', () => {
  fc.assert(
    fc.property(fc.array(anyTurn, { minLength: 10, maxLength: 60, size: 'max' }), turns => {
      play(turns, (before, _, applied) => {
        if (!applied.ok) return
        const { state } = applied.value
        expect(sessionState.parse(JSON.parse(JSON.stringify(state)))).toEqual(state)
        for (const role of ['facilitator', 'participant', 'observer'] as const) {
          const [was, is] = [viewFor(before, role) as Json, viewFor(state, role) as Json]
          const patch = mergePatch(was, is)
          expect(patch === undefined ? was : applyPatch(was, JSON.parse(JSON.stringify(patch)))).toEqual(is)
        }
      })
    }),
    { numRuns: runs / 3 },
  )
})

test('R8: participants and observers are shown no note for facilitators, and nobody at the door', () => {
  fc.assert(
    fc.property(fc.array(anyTurn, { minLength: 10, maxLength: 60, size: 'max' }), turns => {
      play(turns, (_, __, applied) => {
        if (!applied.ok) return
        for (const role of ['participant', 'observer'] as const) {
          const shown = viewFor(applied.value.state, role)
          expect(shown.door).toEqual({ mode: applied.value.state.door.mode })
          expect(shown.script?.steps.some(step => 'facilitator' in step) ?? false).toBe(false)
        }
      })
    }),
    { numRuns: runs / 3 },
  )
})

test('R7: of all commands an observer is refused each, a participant each that is for those who lead', () => {
  const open = ['hand.raise', 'hand.lower', 'floor.free', 'ready.set', 'attention.follow', 'lead.takeOver']
  fc.assert(
    fc.property(anyTurn, turn => {
      const { state, now } = Convening.running()
      const command = commandFor(turn, state)
      const by = (id: string, role: 'observer' | 'participant') => applyCommand(state, command, { id, role }, now)
      expect(by('otto', 'observer').ok).toBe(false)
      if (!open.includes(turn.name)) expect(by('mira', 'participant').ok).toBe(false)
    }),
    { numRuns: runs },
  )
})
