import { expect, test } from 'vitest'
import { applyCommand } from '#shared/session/applyCommand.ts'
import { whyNotCommand } from '#shared/session/commandRights.ts'
import { type CommandName, commandTable, type SessionCommand } from '#shared/session/commandTable.ts'
import { type Applied, type SessionActor, theServer } from '#shared/session/Outcome.ts'
import { ownViewFor } from '#shared/session/ownViewFor.ts'
import { readCommand } from '#shared/session/readCommand.ts'
import { type SessionState, sessionState } from '#shared/session/SessionState.ts'
import { sessionFaults } from '#shared/session/sessionValidity.ts'
import { viewFor } from '#shared/session/viewFor.ts'
import { isSameJson } from '#shared/std/isSameJson.ts'
import { applyPatch, type Json, mergePatch } from '#shared/std/mergePatch.ts'
import { randomFrom } from '#tests/support/randomFrom.ts'
import { Convening } from '#tests/support/session/Convening.ts'
import { type Pick, payloads, people } from '#tests/support/session/payloads.ts'

/** `npm run fuzz` asks for many times as much. */
const courses = 40 * Number(process.env.FUZZ ?? 1)
const first = Number(process.env.SEED ?? Date.now() % 1_000_000)
const names = Object.keys(commandTable) as CommandName[]

/** What finds its moment seldom is tried more often. */
const tried: readonly CommandName[] = [
  ...names,
  'vote.start',
  'vote.again',
  'vote.again',
  'step.undo',
  'step.undo',
  'step.move',
  'lead.takeOver',
  'lead.takeBack',
  'lead.takeBack',
]

function pickBy(seed: number): Pick {
  const random = randomFrom(seed)
  return values => values[Math.floor(random() * values.length)] as (typeof values)[number]
}

function commandBy(pick: Pick, state: SessionState): SessionCommand {
  const name = pick(tried)
  return { name, payload: payloads[name](state, pick) } as SessionCommand
}

type Check = (before: SessionState, command: SessionCommand, applied: Applied) => void

/** One course of many tries, most of which are not possible, in a convening whose roster is as the server keeps it. */
function play(seed: number, check: Check): void {
  const pick = pickBy(seed)
  const convening = seed % 3 === 0 ? Convening.withPeople() : Convening.running()
  convening.comes('gil', 'facilitator')
  for (let tries = 0; tries < 900; tries++) {
    convening.now += pick([0, 0, 0, 0, 0, 0, 300, 4000, 60_000, 6 * 60_000])
    const before = convening.state
    const command = commandBy(pick, before)
    const isServers = whyNotCommand(command.name, 'server') === undefined
    const who = pick(people)
    const actor: SessionActor = isServers
      ? theServer
      : { id: who, role: convening.roles.get(who) ?? 'participant' }
    if (command.name === 'people.seen') convening.roles.set(command.payload.id, command.payload.role)
    expectSame(readCommand(command.name, command.payload), { ok: true, value: command })
    check(before, command, convening.try(actor, command))
  }
}

function playAll(count: number, check: Check): void {
  for (let seed = first; seed < first + count; seed++) {
    try {
      play(seed, check)
    } catch (cause) {
      throw new Error(`SEED=${seed}`, { cause })
    }
  }
}

/** As `toEqual`, which looks for the smallest difference of large values for minutes. */
function expectSame(a: unknown, b: unknown): void {
  if (!isSameJson(a, b)) throw new Error(`not the same: ${JSON.stringify([a, b])}`)
}

test('no sequence of commands reaches a session that is not sound, and each command finds its moment', () => {
  const done = new Map<CommandName, number>()
  playAll(courses, (before, { name }, applied) => {
    if (!applied.ok) return
    const { state, record, roster } = applied.value
    const faults = sessionFaults(state)
    if (faults.length > 0) throw new Error(`${name}: ${faults.join(', ')}`)
    if (state !== before || record || roster) done.set(name, (done.get(name) ?? 0) + 1)
  })
  console.log(
    `sessions: ${courses} courses, seeds from ${first}: ${JSON.stringify(Object.fromEntries(done))}`,
  )
  expect(names.filter(name => !done.has(name))).toEqual([])
})

test('a session survives its storage as JSON, and what people are shown is made of patches', () => {
  playAll(courses / 4, (before, _, applied) => {
    if (!applied.ok) return
    const { state } = applied.value
    expectSame(sessionState.parse(JSON.parse(JSON.stringify(state))), state)
    for (const role of ['facilitator', 'participant', 'observer'] as const) {
      const [was, is] = [viewFor(before, role) as Json, viewFor(state, role) as Json]
      const patch = mergePatch(was, is)
      expectSame(patch === undefined ? was : applyPatch(was, JSON.parse(JSON.stringify(patch))), is)
    }
  })
})

test('R8: participants and observers are shown no note for facilitators, and nobody at the door', () => {
  playAll(courses / 4, (_, __, applied) => {
    if (!applied.ok) return
    for (const role of ['participant', 'observer'] as const) {
      const shown = viewFor(applied.value.state, role)
      expectSame(ownViewFor(applied.value.state, 'mira'), { votes: {}, writing: {} })
      expectSame(shown.door, { mode: applied.value.state.door.mode })
      if (shown.script?.steps.some(step => 'facilitator' in step)) throw new Error('a note is shown')
    }
  })
})

test('R7: of all commands an observer is refused each but to follow, a participant each that is for those who lead', () => {
  const open = ['hand.raise', 'hand.lower', 'floor.free', 'ready.set', 'attention.follow', 'lead.takeOver']
  const { state, now } = Convening.running()
  const pick = pickBy(first)
  for (const name of names) {
    const command = { name, payload: payloads[name](state, pick) } as SessionCommand
    const watching = applyCommand(state, command, { id: 'otto', role: 'observer' }, now)
    if (name !== 'attention.follow') expect(watching.ok, name).toBe(false)
    if (open.includes(name)) continue
    expect(applyCommand(state, command, { id: 'mira', role: 'participant' }, now).ok, name).toBe(false)
  }
})
