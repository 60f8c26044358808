import { expect, test } from 'vitest'
import { addCards } from '#shared/board/changes/addCards.ts'
import { newId } from '#shared/board/ids.ts'
import { closeCode } from '#shared/protocol/sync.ts'
import { whyNotCommand } from '#shared/session/commandRights.ts'
import { type CommandName, commandTable, type SessionCommand } from '#shared/session/commandTable.ts'
import { stepModes } from '#shared/session/schema.ts'
import { permissionsOf } from '#shared/session/steps/permissionsOf.ts'
import { eventually } from '#tests/support/eventually.ts'
import { note } from '#tests/support/notes.ts'
import { randomFrom } from '#tests/support/randomFrom.ts'
import { payloads } from '#tests/support/session/payloads.ts'
import { Seat } from '#tests/support/session/Seat.ts'
import { SessionHouse } from '#tests/support/session/SessionHouse.ts'
import { startServer } from '#tests/support/startServer.ts'
import type { BoardClient } from '#tests/support/syncHarness.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'

function write(desk: BoardClient, text: string): void {
  addCards(desk.board, [{ ...note(text), zone: 'domain.topics' }], 'test')
}

function texts(desk: BoardClient): readonly string[] {
  return [...desk.board.cards.values()].map(card => String(card.get('text')))
}

test('R7: a step is in force for sockets that are open once its command is answered, in every mode', async () => {
  const house = await SessionHouse.open()
  const fay = await house.seat(await house.facilitator())
  const watching = await house.desk(await house.facilitator('Gil'))
  await fay.do({ name: 'session.start', payload: {} })
  const count = { permitted: 0, forbidden: 0, wrong: 0 }
  for (const mode of stepModes) {
    await fay.do({ name: 'script.edit', payload: { step: fay.step(0), change: { mode, permissions: null } } })
    const mira = await house.desk(await house.participant(`Mira of ${mode}`))
    write(mira, mode)
    const may = permissionsOf({ title: 'x', minutes: 1, mode, targets: [] }).add === true
    count[may ? 'permitted' : 'forbidden'] += 1
    if (may) await eventually(() => expect(texts(watching)).toContain(mode))
    else await eventually(() => expect(mira.closes).toContain(closeCode.refused))
    if (texts(watching).includes(mode) !== may) count.wrong += 1
    mira.leave()
  }
  console.log(`modes over the sync socket: ${JSON.stringify(count)}`)
  expect(count).toMatchObject({ wrong: 0 })
  expect(Math.min(count.permitted, count.forbidden)).toBeGreaterThan(2)
})

test('R7, R9: what an open socket may do changes with the step, and is open to all when the session ends', async () => {
  const house = await SessionHouse.open()
  const [fay, otherwise] = [
    await house.seat(await house.facilitator()),
    await house.desk(await house.facilitator('Gil')),
  ]
  const mira = await house.desk(await house.participant())
  await fay.do({ name: 'session.start', payload: {} })
  write(mira, 'while checking in')
  await eventually(() => expect(texts(otherwise)).toContain('while checking in'))
  await fay.do({ name: 'session.end', payload: {} })
  write(mira, 'afterwards')
  await eventually(() => expect(texts(otherwise)).toContain('afterwards'))
  await fay.do({ name: 'session.resume', payload: {} })
  await fay.do({ name: 'step.move', payload: { to: fay.step(1) } })
  write(mira, 'while listening')
  await eventually(() => expect(mira.closes).toContain(closeCode.refused))
  expect(texts(otherwise)).not.toContain('while listening')
})

test('R7: a server that was restarted opens no board before the step of its session is in force', async () => {
  const folder = await temporaryFolder()
  const first = await startServer({ folder })
  const made = await first.createBoard({ title: 'Launch', script: 'launch-90' })
  const [fay, mira] = [
    await first.join(made.id, made.facilitatorKey, 'Fay'),
    await first.join(made.id, made.participantKey, 'Mira'),
  ]
  const seat = await Seat.take({ url: first.url, board: made.id, token: fay.token })
  await seat.do({ name: 'session.start', payload: { step: seat.step(1) } })
  await first.stop()

  const server = await startServer({ folder })
  const house = new SessionHouse(server, made)
  try {
    const desk = await house.desk(mira)
    write(desk, 'too early')
    await eventually(() => expect(desk.closes).toContain(closeCode.refused))
    const snapshot = await (await server.ask(`/api/boards/${made.id}/snapshot`, { token: fay.token })).text()
    expect(snapshot).not.toContain('too early')
    desk.leave()
  } finally {
    await server.stop()
  }
})

test('R7: a board that has closed meanwhile opens with the step in force, though its session never slept', async () => {
  const house = await SessionHouse.open({ limits: { unloadAfterMs: 300 } })
  const fay = await house.seat(await house.facilitator())
  await fay.do({ name: 'session.start', payload: { step: fay.step(1) } })
  const mira = await house.participant()
  const first = await house.desk(mira)
  first.leave()
  await eventually(async () => {
    await fay.do({ name: 'timer.add', payload: { minutes: 1 } })
    const metrics = await (await house.server.ask('/metrics')).text()
    expect(metrics).toMatch(/^convene_boards_open 0$/m)
  })
  const second = await house.desk(mira)
  write(second, 'while listening')
  await eventually(() => expect(second.closes).toContain(closeCode.refused))
})

test('R7: every command by every role over the socket: forbidden and accepted is none', async () => {
  const house = await SessionHouse.open()
  const people = {
    facilitator: await house.seat(await house.facilitator()),
    participant: await house.seat(await house.participant()),
    observer: await house.seat(await house.observer()),
  }
  const random = randomFrom(7)
  const count = { tried: 0, forbidden: 0, forbiddenAndAccepted: 0, refusedForAnotherReason: 0 }
  await people.facilitator.do({ name: 'session.start', payload: {} })
  for (const name of Object.keys(commandTable) as CommandName[]) {
    for (const role of ['observer', 'participant'] as const) {
      const seat = people[role]
      const state = { ...seat.view, door: { waiting: {} } } as never
      const payload = payloads[name](state, values => values[Math.floor(random() * values.length)] as never)
      count.tried += 1
      const whyNot = whyNotCommand(name, role)
      if (!whyNot) continue
      count.forbidden += 1
      const answer = await seat.ask({ id: newId(), ...({ name, payload } as SessionCommand) })
      if (answer.ok) count.forbiddenAndAccepted += 1
      else if (answer.refusal !== whyNot) count.refusedForAnotherReason += 1
    }
  }
  console.log(`commands by role: ${JSON.stringify(count)}`)
  expect(count).toMatchObject({ forbiddenAndAccepted: 0, refusedForAnotherReason: 0 })
  expect(count.forbidden).toBeGreaterThan(60)
})
