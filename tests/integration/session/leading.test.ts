import { afterEach, expect, test, vi } from 'vitest'
import { eventually } from '#tests/support/eventually.ts'
import { SessionHouse } from '#tests/support/session/SessionHouse.ts'

const briefly = { limits: { leftAfterMs: 20 } }
const takeOver = { name: 'lead.takeOver', payload: {} } as const

afterEach(() => {
  vi.useRealTimers()
})

test('a participant takes over when nobody has led for five minutes; who led before takes it back', async () => {
  const house = await SessionHouse.open(briefly)
  const leading = await house.facilitator()
  const [fay, someone] = [await house.seat(leading), await house.participant()]
  const early = await house.seat(someone)
  await fay.do({ name: 'session.start', payload: {} })
  fay.socket.disconnect()
  await eventually(() => expect(early.view?.people[leading.participant.id]?.attendance).toBe('left'))
  expect(await early.refusal(takeOver)).toBe('too-soon')

  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5 * 60_000 })
  const mira = await house.seat(someone)
  await mira.do(takeOver)
  await mira.do({ name: 'step.move', payload: { to: mira.step(1) } })
  const board = `/api/boards/${house.board}`
  const roleOf = async () => {
    const info = await (await house.server.ask(board, { token: someone.token })).json()
    return (info as { readonly me: { readonly role: string } }).me.role
  }
  expect(await roleOf()).toBe('facilitator')
  await eventually(() => expect(mira.view?.door).toHaveProperty('waiting'))

  const back = await house.seat(leading)
  await back.do({ name: 'lead.takeBack', payload: {} })
  expect(await roleOf()).toBe('participant')
  expect(await mira.refusal({ name: 'step.move', payload: { to: mira.step(0) } })).toBe('facilitators-only')
  await eventually(() => expect(mira.view?.door).not.toHaveProperty('waiting'))
})

test('R9: whoever is sent away, renamed or given another role over HTTP is so in the session at once', async () => {
  const house = await SessionHouse.open()
  const leading = await house.facilitator()
  const [fay, gil] = [await house.seat(leading), await house.facilitator('Gil')]
  const someone = await house.participant()
  const mira = await house.seat(someone)
  const gils = await house.seat(gil)
  const person = (id: string) => `/api/boards/${house.board}/participants/${id}`
  const ask = (id: string, method: string, body?: object) =>
    house.server.ask(person(id), { method, token: leading.token, body })

  await ask(someone.participant.id, 'PATCH', { name: 'Mira M.', role: 'observer' })
  await eventually(() =>
    expect(fay.view?.people[someone.participant.id]).toMatchObject({ name: 'Mira M.', role: 'observer' }),
  )
  expect(await mira.refusal({ name: 'hand.raise', payload: {} })).toBe('observer')
  await ask(gil.participant.id, 'PATCH', { role: 'participant' })
  expect(await gils.refusal({ name: 'session.start', payload: {} })).toBe('facilitators-only')
  await ask(someone.participant.id, 'DELETE')
  await eventually(() => expect(mira.goodbyes).toEqual(['signed-out']))
  await eventually(() => expect(fay.view?.people[someone.participant.id]?.attendance).toBe('left'))
})

test('a new link puts those who came by the old one out of the session, too', async () => {
  const house = await SessionHouse.open()
  const leading = await house.facilitator()
  const mira = await house.seat(await house.participant())
  await house.server.ask(`/api/boards/${house.board}/links/rotate`, {
    token: leading.token,
    body: { role: 'participant' },
  })
  await eventually(() => expect(mira.goodbyes).toEqual(['signed-out']))
})

test('attendance is that of real tabs: away when none is in view, left some time after the last has gone', async () => {
  const house = await SessionHouse.open({ limits: { leftAfterMs: 20, awayAfterMs: 20 } })
  const fay = await house.seat(await house.facilitator())
  const someone = await house.participant()
  const [one, two] = [await house.seat(someone), await house.seat(someone)]
  const attendance = () => fay.view?.people[someone.participant.id]?.attendance
  expect(attendance()).toBe('present')
  one.socket.emit('look', false)
  two.socket.emit('look', false)
  await eventually(() => expect(attendance()).toBe('away'))
  two.socket.emit('look', true)
  await eventually(() => expect(attendance()).toBe('present'))
  two.socket.disconnect()
  await eventually(() => expect(attendance()).toBe('away'))
  one.socket.disconnect()
  await eventually(() => expect(attendance()).toBe('left'))
})
