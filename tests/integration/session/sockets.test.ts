import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { newId } from '#shared/board/ids.ts'
import { sessionAuth, sessionPath } from '#shared/session/wire.ts'
import { eventually } from '#tests/support/eventually.ts'
import { Seat } from '#tests/support/session/Seat.ts'
import { SessionHouse } from '#tests/support/session/SessionHouse.ts'
import { startServer } from '#tests/support/startServer.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'

const start = { name: 'session.start', payload: {} } as const

test('everybody is told the state on joining, and each step after it', async () => {
  const house = await SessionHouse.open()
  const fay = await house.seat(await house.facilitator())
  const mira = await house.seat(await house.participant())
  expect(mira.view?.script?.title).toBe('Launch a community of practice in 90 minutes')
  const version = await fay.do(start)
  await eventually(() => expect(mira.version).toBe(version))
  expect(mira.view?.course).toMatchObject({ state: 'running', step: fay.step(0) })
  expect(mira.events).toContainEqual(expect.objectContaining({ type: 'started' }))
  await mira.do({ name: 'hand.raise', payload: {} })
  await eventually(() => expect(Object.keys(fay.view?.hands ?? {})).toHaveLength(1))
})

test('a command that is asked again is answered again and done once, also by a server that was restarted', async () => {
  const folder = await temporaryFolder()
  const first = await startServer({ folder })
  const made = await first.createBoard({ title: 'Launch', script: 'launch-90' })
  const fay = await first.join(made.id, made.facilitatorKey, 'Fay')
  const before = await Seat.take({ url: first.url, board: made.id, token: fay.token })
  const id = newId()
  const answer = await before.command(start, id)
  await before.do({ name: 'timer.add', payload: { minutes: 5 } })
  expect(await before.command(start, id)).toEqual(answer)
  const { course, timer } = before.view ?? {}
  await first.stop()

  const second = await startServer({ folder })
  try {
    const after = await Seat.take({ url: second.url, board: made.id, token: fay.token })
    expect(after.view).toMatchObject({ course, timer })
    expect(await after.command(start, id)).toEqual(answer)
    expect(await after.refusal(start)).toBe('already-running')
  } finally {
    await second.stop()
  }
})

test('of two facilitators who move everybody at the same moment both are heard, one after the other', async () => {
  const house = await SessionHouse.open()
  const [fay, gil] = [
    await house.seat(await house.facilitator()),
    await house.seat(await house.facilitator('Gil')),
  ]
  await fay.do(start)
  const before = fay.version
  const moves = Array.from({ length: 20 }, (_, at) =>
    (at % 2 ? fay : gil).command({ name: 'step.move', payload: { to: fay.step((at % 5) + 1) } }),
  )
  const versions = (await Promise.all(moves)).flatMap(answer => (answer.ok ? [answer.version] : []))
  expect(versions).toEqual([...new Set(versions)])
  await eventually(() => {
    expect(fay.version).toBe(before + versions.length)
    expect(fay.view).toEqual(gil.view)
  })
})

test('nobody comes in without a token of this board, by another’s page, or from a page elsewhere', async () => {
  const house = await SessionHouse.open()
  const { token, participant } = await house.participant()
  const { url } = house.server
  const board = house.board
  const tried = [
    new Seat({ url, board }),
    new Seat({ url, board, token: 'x'.repeat(43) }),
    new Seat({ url, board: newId(), token }),
    new Seat({ url, board, token, as: 'somebody-else' }),
    new Seat({ url, board, cookie: token, origin: 'https://evil.example' }),
  ]
  await eventually(() => expect(tried.map(({ refused }) => refused !== undefined)).not.toContain(false))
  expect(tried.map(({ heard }) => heard.length)).toEqual([0, 0, 0, 0, 0])
  await Seat.take({ url, board, cookie: token, as: participant.id, origin: url })
  expect(sessionAuth.safeParse({ board: 'x'.repeat(65) }).success).toBe(false)
})

test('what is no command is refused with a word, and harms nobody', async () => {
  const house = await SessionHouse.open()
  const fay = await house.seat(await house.facilitator())
  const forged = [
    undefined,
    null,
    'start',
    { name: 'session.start', payload: {} },
    { id: newId(), name: 'constructor', payload: {} },
    { id: newId(), name: '__proto__', payload: {} },
    { id: newId(), name: 'session.start', payload: { step: 'x'.repeat(500) } },
    { id: newId(), name: 'timer.add', payload: { minutes: Number.MAX_SAFE_INTEGER } },
    { id: newId(), name: 'session.start', payload: {}, role: 'facilitator' },
  ]
  for (const asked of forged) expect(await fay.ask(asked)).toMatchObject({ ok: false, refusal: 'malformed' })
  for (const name of ['people.seen', 'people.gone', 'door.knock'] as const) {
    const payload = { id: 'x', name: 'x', role: 'facilitator', color: 0 } as const
    const fitting =
      name === 'people.gone'
        ? { id: 'x' }
        : name === 'door.knock'
          ? { id: 'x', name: 'x', role: 'facilitator' }
          : payload
    expect(await fay.ask({ id: newId(), name, payload: fitting })).toMatchObject({ refusal: 'server-only' })
  }
  await fay.do(start)
})

test('whoever says far more than anybody can is sent away, and others go on', async () => {
  const house = await SessionHouse.open()
  const [fay, flood] = [
    await house.seat(await house.facilitator()),
    await house.seat(await house.participant()),
  ]
  for (let count = 0; count < 400; count++) flood.socket.emit('look', true)
  await eventually(() => expect(flood.socket.connected).toBe(false))
  expect(flood.goodbyes).toContain('too-much')
  await fay.do(start)
})

test('R8: notes for facilitators and those at the door are in no byte that others are told', async () => {
  const house = await SessionHouse.open()
  const [fay, mira, otto] = [
    await house.seat(await house.facilitator()),
    await house.seat(await house.participant()),
    await house.seat(await house.observer()),
  ]
  await fay.do({ name: 'door.set', payload: { mode: 'lobby' } })
  await house.participant('Xenia at the door')
  await eventually(() => expect(fay.heard.join()).toContain('Xenia at the door'))
  await fay.do({
    name: 'script.edit',
    payload: { step: fay.step(0), change: { facilitator: 'Secret note' } },
  })
  const last = await fay.do(start)
  await eventually(() => expect([mira.version, otto.version]).toEqual([last, last]))
  expect(fay.heard.join()).toContain('Secret note')
  for (const one of [mira, otto]) {
    expect(one.heard.join()).not.toContain('Xenia at the door')
    expect(one.heard.join()).not.toContain('Secret note')
    expect(one.heard.join()).not.toContain('Start on time')
  }
})

test('R5: whoever does not read is not waited for: what is unsent stays bounded, and others go on', async () => {
  const house = await SessionHouse.open({ limits: { sessionEventsPerSecond: 1e6, sessionEventsBurst: 1e6 } })
  const [fay, mira] = [
    await house.seat(await house.facilitator()),
    await house.seat(await house.participant()),
  ]
  const noor = await house.participant('Noor')
  const paused = new WebSocket(
    `${house.server.url.replace('http', 'ws')}${sessionPath}?EIO=4&transport=websocket`,
    {
      headers: { authorization: `Bearer ${noor.token}` },
    },
  )
  onTestFinished(() => paused.terminate())
  await new Promise(resolve => paused.once('open', resolve))
  paused.send(`40${JSON.stringify({ board: house.board })}`)
  await eventually(() => expect(fay.view?.people[noor.participant.id]?.attendance).toBe('present'))
  paused.pause()
  const change = (at: number) => ({ participants: `${at} ${'words '.repeat(330)}` })
  let isClosed = false
  paused.once('close', () => {
    isClosed = true
  })
  const dismissed = async () =>
    (await (await house.server.ask('/metrics')).text()).includes('dismissed_total{reason="too-slow"} 1')
  for (let at = 0; at < 4000 && !(at % 50 === 0 && (await dismissed())); at++)
    await fay.do({ name: 'script.edit', payload: { step: fay.step(at % 17), change: change(at) } })
  expect(await dismissed()).toBe(true)
  paused.resume()
  await eventually(() => expect(isClosed).toBe(true))
  await eventually(() => expect(mira.version).toBe(fay.version))
  expect(mira.goodbyes).toEqual([])
}, 60_000)

test('reactions pass to all others, a laser only from those who may point, nothing from observers', async () => {
  const house = await SessionHouse.open()
  const [fay, mira, otto] = [
    await house.seat(await house.facilitator()),
    await house.seat(await house.participant()),
    await house.seat(await house.observer()),
  ]
  otto.socket.emit('signal', { reaction: 'clap' })
  mira.socket.emit('signal', { laser: [1, 2] })
  mira.socket.emit('signal', { reaction: 'heart' })
  await eventually(() => expect(fay.signals.map(([, signal]) => signal)).toEqual([{ reaction: 'heart' }]))
  fay.socket.emit('signal', { laser: [3, 4] })
  await eventually(() => expect(mira.signals.map(([, signal]) => signal)).toEqual([{ laser: [3, 4] }]))
  expect(otto.signals).toHaveLength(2)
  await fay.do({ name: 'attention.laser', payload: { for: 'everybody' } })
  otto.socket.emit('signal', { laser: [5, 6] })
  mira.socket.emit('signal', { laser: [7, 8] })
  await eventually(() =>
    expect(fay.signals.slice(1).map(([, signal]) => signal)).toEqual([{ laser: [7, 8] }]),
  )
})
