import { expect, onTestFinished, test, vi } from 'vitest'
import { openSession } from '#client/wire/session/openSession.ts'
import type { SessionClient } from '#client/wire/session/SessionClient.ts'
import { sessionHttp } from '#client/wire/session/sessionHttp.ts'
import type { Joined } from '#shared/protocol/http.ts'
import { readTimer } from '#shared/session/timer/readTimer.ts'
import { eventually } from '#tests/support/eventually.ts'
import { SessionHouse } from '#tests/support/session/SessionHouse.ts'

const minute = 60_000

async function sit(house: SessionHouse, person: Joined, clock?: () => number): Promise<SessionClient> {
  const { participant, token } = person
  const client = openSession({
    board: house.board,
    as: participant.id,
    server: house.server.url,
    token,
    ...(clock && { clock }),
  })
  onTestFinished(() => client.close())
  await eventually(() => expect(['live', 'outside']).toContain(client.status.current.state))
  return client
}

test('timers agree within half a second, on devices whose clocks are off by fourteen minutes', async () => {
  const house = await SessionHouse.open()
  const fay = await sit(house, await house.facilitator())
  const [late, early] = [
    await sit(house, await house.participant('Late'), () => Date.now() - 14 * minute),
    await sit(house, await house.participant('Early'), () => Date.now() + 14 * minute),
  ]
  expect(await fay.do('session.start', {})).toMatchObject({ ok: true })
  await eventually(() => {
    for (const client of [fay, late, early]) {
      const timer = client.view.current?.timer ?? { state: 'idle' }
      const shown = readTimer(timer, client.now())?.remainingMs ?? Number.NaN
      const real = readTimer(timer, Date.now())?.remainingMs ?? Number.NaN
      expect(Math.abs(shown - real)).toBeLessThan(500)
    }
  })
})

test('a command is in the view once it is answered, and its event is heard by everybody', async () => {
  const house = await SessionHouse.open()
  const [fay, mira] = [
    await sit(house, await house.facilitator()),
    await sit(house, await house.participant()),
  ]
  const heard: string[] = []
  mira.happened.add(({ type }) => heard.push(type))
  await fay.do('session.start', {})
  expect(fay.view.current?.course.state).toBe('running')
  expect(await mira.do('step.move', { to: fay.view.current?.script?.steps[1]?.id ?? '' })).toEqual({
    ok: false,
    refusal: 'facilitators-only',
  })
  await eventually(() => expect(heard).toEqual(['started']))
})

test('whoever waits in the lobby comes in by themselves once they are admitted', async () => {
  const house = await SessionHouse.open()
  const fay = await sit(house, await house.facilitator())
  await fay.do('door.set', { mode: 'lobby' })
  const una = await sit(house, await house.participant('Una'))
  expect(una.status.current).toMatchObject({ state: 'outside', word: { at: 'lobby' } })
  await fay.do('door.admit', { first: 1 })
  await eventually(() => expect(una.status.current).toEqual({ state: 'live' }))
})

test('scripts are kept, used again and deleted, and records are read, as a page does it', async () => {
  const house = await SessionHouse.open()
  const { token } = await house.facilitator()
  onTestFinished(() => void vi.unstubAllGlobals())
  const real = fetch
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) =>
    real(`${house.server.url}${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}` },
    }),
  )
  const library = await sessionHttp.scripts()
  expect(library.ok && library.value.length).toBe(8)
  const first = library.ok ? library.value[0] : undefined
  if (!first) throw new Error('the library is empty')
  const own = { ...first, id: 'our-launch', title: 'Our launch' }
  expect(await sessionHttp.keepScript(house.board, own)).toEqual({ ok: true, value: own })
  expect(await sessionHttp.ownScripts(house.board)).toEqual({ ok: true, value: [own] })
  expect(await sessionHttp.dropScript(house.board, own.id)).toMatchObject({ ok: true })
  expect(await sessionHttp.dropScript(house.board, own.id)).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await sessionHttp.records(house.board)).toEqual({ ok: true, value: [] })
  expect(await sessionHttp.knock(house.board)).toMatchObject({ ok: true, value: { board: house.board } })
})

test('another role is shown another part at once', async () => {
  const house = await SessionHouse.open()
  const [fay, someone] = [await sit(house, await house.facilitator()), await house.participant()]
  const mira = await sit(house, someone)
  expect(mira.view.current?.script?.steps[0]).not.toHaveProperty('facilitator')
  await fay.do('lead.handOver', { to: someone.participant.id })
  await eventually(() => expect(mira.view.current?.script?.steps[0]).toHaveProperty('facilitator'))
  await eventually(() => expect(fay.view.current?.script?.steps[0]).not.toHaveProperty('facilitator'))
})
