import { expect, test } from 'vitest'
import { newId } from '#shared/board/ids.ts'
import { invitation, joined } from '#shared/protocol/http.ts'
import { closeCode } from '#shared/protocol/sync.ts'
import { eventually } from '#tests/support/eventually.ts'
import { SessionHouse } from '#tests/support/session/SessionHouse.ts'

const lock = { name: 'door.set', payload: { mode: 'locked' } } as const
const lobby = { name: 'door.set', payload: { mode: 'lobby' } } as const
const briefly = { limits: { leftAfterMs: 20 } }

function joining({ server, made, board }: SessionHouse, name: string, token?: string): Promise<Response> {
  return server.ask(`/api/boards/${board}/join`, { body: { key: made.participantKey, name }, token })
}

test('whoever waits in the lobby sees nothing of the board over any door, until they are admitted', async () => {
  const house = await SessionHouse.open()
  const fay = await house.seat(await house.facilitator())
  await fay.do(lobby)
  const una = await house.participant('Una')
  expect(una.waits).toBe(true)
  const seat = house.knockingSeat(una)
  await eventually(() => expect(seat.outside).toEqual({ at: 'lobby', facilitators: ['Fay'] }))
  for (const path of ['', '/snapshot', '/history', '/exports/md', '/sessions', '/invitation']) {
    const answer = await house.server.ask(`/api/boards/${house.board}${path}`, { token: una.token })
    expect([path, answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      path,
      403,
      'not-admitted',
    ])
  }
  expect(seat.view).toBeUndefined()
  let isAnswered = false
  seat.socket.emit('command', { id: newId(), name: 'hand.raise', payload: {} }, () => {
    isAnswered = true
  })
  await eventually(() => expect(Object.values(fay.view?.door.waiting ?? {})).toMatchObject([{ name: 'Una' }]))

  await fay.do({ name: 'door.admit', payload: { first: 5 } })
  await eventually(() => expect(seat.goodbyes).toEqual(['moved']))
  expect(isAnswered).toBe(false)
  const inside = await house.seat(una)
  expect(inside.view?.people[una.participant.id]?.name).toBe('Una')
  await house.desk(una)
}, 60_000)

test('whoever is refused in the lobby is sent away for good', async () => {
  const house = await SessionHouse.open()
  const fay = await house.seat(await house.facilitator())
  await fay.do(lobby)
  const una = await house.participant('Una')
  const seat = house.knockingSeat(una)
  await eventually(() => expect(seat.outside).toBeDefined())
  await fay.do({ name: 'door.refuse', payload: { person: una.participant.id } })
  await eventually(() => expect(seat.goodbyes).toEqual(['signed-out']))
  expect((await joining(house, 'Una', una.token)).status).toBe(404)
})

test('R9: a locked door shuts out all who are not here, open board sockets included, and says whom to ask', async () => {
  const house = await SessionHouse.open(briefly)
  const fay = await house.seat(await house.facilitator())
  const here = await house.seat(await house.participant('Mira'))
  const absent = await house.participant('Noor')
  const desk = await house.desk(absent)
  await fay.do(lock)
  await eventually(() => expect(desk.closes).toContain(closeCode.signedOut))
  const refused = await joining(house, 'Newcomer')
  expect([refused.status, await refused.json()]).toEqual([
    403,
    { code: 'door-locked', message: 'The door of this session is locked. Ask who leads it: Fay.' },
  ])
  const seat = house.knockingSeat(absent)
  await eventually(() => expect(seat.outside).toEqual({ at: 'locked-door', facilitators: ['Fay'] }))
  await here.do({ name: 'hand.raise', payload: {} })

  await fay.do({ name: 'door.admitOneMore', payload: {} })
  const knock = await house.server.ask(`/api/boards/${house.board}/knock`, {
    method: 'POST',
    token: absent.token,
  })
  expect(joined.parse(await knock.json())).not.toHaveProperty('waits')
  await eventually(() => expect(seat.goodbyes).toEqual(['moved']))
  await house.seat(absent)
  expect((await joining(house, 'One too many')).status).toBe(403)

  await fay.do({ name: 'door.set', payload: { mode: 'open' } })
  expect((await joining(house, 'Newcomer')).status).toBe(200)
}, 60_000)

test('R9: whoever waits in the lobby is out with a new link, and when they are sent away', async () => {
  const house = await SessionHouse.open()
  const leading = await house.facilitator()
  const fay = await house.seat(leading)
  await fay.do(lobby)
  const [una, vic] = [await house.participant('Una'), await house.participant('Vic')]
  const seats = [house.knockingSeat(una), house.knockingSeat(vic)]
  await eventually(() => expect(seats.map(({ outside }) => outside?.at)).toEqual(['lobby', 'lobby']))
  const board = `/api/boards/${house.board}`
  await house.server.ask(`${board}/participants/${una.participant.id}`, {
    method: 'DELETE',
    token: leading.token,
  })
  await eventually(() => expect(seats[0]?.goodbyes).toEqual(['signed-out']))
  await house.server.ask(`${board}/links/rotate`, { token: leading.token, body: { role: 'participant' } })
  await eventually(() => expect(seats[1]?.goodbyes).toEqual(['signed-out']))
  await eventually(() => expect(fay.view?.door.waiting).toEqual({}))
})

test('whoever leads comes in by every door', async () => {
  const house = await SessionHouse.open()
  const fay = await house.seat(await house.facilitator())
  await fay.do(lock)
  await house.seat(await house.facilitator('Gil'))
})

test('R9: a room code leads in until the session is over, and again once those who lead open it', async () => {
  const house = await SessionHouse.open()
  const lead = await house.facilitator()
  const fay = await house.seat(lead)
  const come = (name: string) => house.server.ask('/api/join', { body: { code: house.made.code, name } })
  const ways = async ({ token }: { readonly token: string }) => {
    const answer = await house.server.ask(`/api/boards/${house.board}/invitation`, { token })
    return invitation.parse(await answer.json())
  }
  const turn = (open: boolean, token: string) =>
    house.server.ask(`/api/boards/${house.board}/code`, { body: { open }, token })
  await fay.do({ name: 'session.start', payload: {} })
  expect((await come('Una')).status).toBe(200)
  expect((await ways(lead)).codeUntil).toBeGreaterThan(Date.now() + 23 * 3_600_000)
  await fay.do({ name: 'session.end', payload: {} })
  const refused = await come('Vic')
  expect([refused.status, await refused.json()]).toMatchObject([404, { code: 'code-unknown' }])
  expect(await ways(lead)).not.toHaveProperty('code')
  const wim = await house.participant('Wim')
  expect((await turn(true, wim.token)).status).toBe(403)
  expect(invitation.parse(await (await turn(true, lead.token)).json()).code).toBe(house.made.code)
  expect((await come('Vic')).status).toBe(200)
  expect((await turn(false, lead.token)).status).toBe(200)
  expect((await come('Xan')).status).toBe(404)
})

test('R9: a room code of which nobody takes care leads in for its time only', async () => {
  const house = await SessionHouse.open({ limits: { roomCodeMs: 1 } })
  const body = { code: house.made.code, name: 'Una' }
  await eventually(async () => expect((await house.server.ask('/api/join', { body })).status).toBe(404))
  expect((await house.participant('Una')).waits).toBeUndefined()
})
