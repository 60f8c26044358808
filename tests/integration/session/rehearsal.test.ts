import { expect, onTestFinished, test } from 'vitest'
import { newId } from '#shared/board/ids.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { checkBoard } from '#shared/canvases/checks/checkBoard.ts'
import { type CreatedBoard, createdBoard, type Joined } from '#shared/protocol/http.ts'
import { type Advice, adviceNow } from '#shared/session/advice/adviceNow.ts'
import { stepNow } from '#shared/session/course/stepNow.ts'
import { scripts } from '#shared/session/scripts.ts'
import { usualMethod } from '#shared/session/votes/methods.ts'
import { eventually } from '#tests/support/eventually.ts'
import { Seat } from '#tests/support/session/Seat.ts'
import { startServer, type TestServer } from '#tests/support/startServer.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'
import { question } from '#tests/support/votes.ts'

const limits = { rehearsalBeatMs: 5 }
const script = scripts.get('launch-90')

async function opened(more: Parameters<typeof startServer>[0] = {}) {
  const server = await startServer({ ...more, limits: { ...limits, ...more.limits } })
  const real = await server.createBoard({ title: 'Front Door' })
  const fay = await server.join(real.id, real.facilitatorKey, 'Fay')
  return { server, real, fay }
}

function ask(server: TestServer, board: string, { token }: Joined, people = 3) {
  return server.ask(`/api/boards/${board}/rehearsals`, {
    token,
    body: { title: 'Rehearsal: Front Door', people, script },
  })
}

async function rehearse(server: TestServer, board: string, who: Joined): Promise<CreatedBoard> {
  const response = await ask(server, board, who)
  expect(response.status).toBe(201)
  return createdBoard.parse(await response.json())
}

function sit(server: TestServer, board: string, { token }: Joined): Promise<Seat> {
  return Seat.take({ url: server.url, board, token })
}

const simulated = (seat: Seat) =>
  Object.entries(seat.view?.people ?? {}).filter(
    ([, { name, attendance }]) => name.endsWith('(rehearsal)') && attendance === 'present',
  )

test('simulated people come in, write in private, say that they are done and vote, all as real people do', async () => {
  const { server, real, fay } = await opened()
  onTestFinished(() => server.stop())
  const made = await rehearse(server, real.id, fay)
  const lead = await server.join(made.id, made.facilitatorKey, 'Fay')
  const seat = await sit(server, made.id, lead)
  expect(seat.view?.rehearsal).toEqual({ of: real.id, people: 3, isPaused: false })
  await eventually(() => expect(simulated(seat)).toHaveLength(3))

  await seat.do({ name: 'session.start', payload: { step: seat.step(2) } })
  await eventually(() => {
    expect(seat.view?.writing.waiting[seat.step(2)]).toEqual({ cards: 9, writers: 3 })
    expect(Object.keys(seat.view?.ready ?? {})).toHaveLength(3)
  })

  await seat.do({ name: 'step.move', payload: { to: seat.step(6) } })
  await seat.do({ name: 'vote.start', payload: question(['a', 'b', 'c', 'd']) })
  await eventually(() => {
    const vote = seat.view?.votes['b-vote']
    const voters = simulated(seat).map(([id]) => id)
    expect(vote?.state === 'open' && Object.keys(vote.voted).sort()).toEqual(voters.sort())
  })
  const votePath = `/api/boards/${made.id}/votes/b-vote/close`
  await server.ask(votePath, { method: 'POST', token: lead.token, body: {} })
  await eventually(() => expect(seat.view?.votes['b-vote']).toMatchObject({ result: { voters: 3 } }))

  const before = await (await server.ask(`/api/boards/${real.id}`, { token: fay.token })).json()
  expect(before).toMatchObject({ participants: [{ name: 'Fay' }], session: { state: 'none' } })
})

test('in an open step they lay cards on the board of the rehearsal under their marked names, never on the real one', async () => {
  const { server, real, fay } = await opened()
  onTestFinished(() => server.stop())
  const made = await rehearse(server, real.id, fay)
  const lead = await server.join(made.id, made.facilitatorKey, 'Fay')
  const seat = await sit(server, made.id, lead)
  await seat.do({ name: 'session.start', payload: { step: seat.step(0) } })
  const cardsOn = async (board: string, { token }: Joined) => {
    const answer = await server.ask(`/api/boards/${board}/snapshot`, { token })
    return ((await answer.json()) as { readonly cards: readonly { readonly author?: string }[] }).cards
  }
  await eventually(async () => {
    const authors = (await cardsOn(made.id, lead)).map(({ author }) => author)
    expect(authors.sort()).toEqual(
      simulated(seat)
        .map(([id]) => id)
        .sort(),
    )
    expect(authors).toHaveLength(3)
  })
  expect(await cardsOn(real.id, fay)).toEqual([])
})

test('only who leads may rehearse, and no more rehearsals run at once than the server bears', async () => {
  const { server, real, fay } = await opened({ limits: { rehearsalsAtOnce: 1 } })
  onTestFinished(() => server.stop())
  const mira = await server.join(real.id, real.participantKey, 'Mira')
  expect((await ask(server, real.id, mira)).status).toBe(403)
  expect((await ask(server, real.id, fay, 2)).status).toBe(400)
  expect((await ask(server, real.id, fay, 13)).status).toBe(400)

  const made = await rehearse(server, real.id, fay)
  const lead = await server.join(made.id, made.facilitatorKey, 'Fay')
  const seat = await sit(server, made.id, lead)
  await eventually(() => expect(simulated(seat)).toHaveLength(3))
  expect((await ask(server, real.id, fay)).status).toBe(429)

  expect((await server.ask(`/api/boards/${made.id}`, { method: 'DELETE', token: lead.token })).status).toBe(
    204,
  )
  expect((await ask(server, real.id, fay)).status).toBe(201)
})

test('after a restart of the server the same people are back as soon as somebody leads', async () => {
  const folder = await temporaryFolder()
  const { server, real, fay } = await opened({ folder })
  const made = await rehearse(server, real.id, fay)
  const lead = await server.join(made.id, made.facilitatorKey, 'Fay')
  const seat = await sit(server, made.id, lead)
  await eventually(() => expect(simulated(seat)).toHaveLength(3))
  const before = simulated(seat).map(([id]) => id)
  await server.stop()

  const again = await startServer({ folder, limits })
  onTestFinished(() => again.stop())
  const back = await sit(again, made.id, lead)
  await back.do({ name: 'session.start', payload: { step: back.step(2) } })
  await eventually(() => expect(Object.keys(back.view?.ready ?? {}).sort()).toEqual(before.sort()))
  const info = await (await again.ask(`/api/boards/${made.id}`, { token: lead.token })).json()
  expect((info as { participants: unknown[] }).participants).toHaveLength(4)
})

test('paused, they stay as they are; whoever takes part may not pause them', async () => {
  const { server, real, fay } = await opened()
  onTestFinished(() => server.stop())
  const made = await rehearse(server, real.id, fay)
  const seat = await sit(server, made.id, await server.join(made.id, made.facilitatorKey, 'Fay'))
  await seat.do({ name: 'rehearsal.pause', payload: { paused: true } })
  expect(seat.view?.rehearsal?.isPaused).toBe(true)
  const mira = await sit(server, made.id, await server.join(made.id, made.participantKey, 'Mira'))
  expect(await mira.refusal({ name: 'rehearsal.pause', payload: { paused: false } })).toBe(
    'facilitators-only',
  )
  const ordinary = await sit(server, real.id, fay)
  expect(await ordinary.refusal({ name: 'rehearsal.pause', payload: { paused: true } })).toBe('no-rehearsal')
})

test('they wait in the lobby like everybody, take part once they are let in, and do not come back once sent away', async () => {
  const { server, real, fay } = await opened()
  onTestFinished(() => server.stop())
  const made = await rehearse(server, real.id, fay)
  const lead = await server.join(made.id, made.facilitatorKey, 'Fay')
  const seat = await sit(server, made.id, lead)
  await seat.do({ name: 'door.set', payload: { mode: 'lobby' } })
  const waiting = () => Object.keys(seat.view?.door.waiting ?? {}).length
  await eventually(() => expect(waiting() + simulated(seat).length).toBe(3))
  await seat.do({ name: 'door.admit', payload: { first: waiting() } })
  await eventually(() => expect(simulated(seat)).toHaveLength(3))
  const [[away] = ['']] = simulated(seat)
  await server.ask(`/api/boards/${made.id}/participants/${away}`, { method: 'DELETE', token: lead.token })
  await seat.do({ name: 'session.start', payload: { step: seat.step(2) } })
  await eventually(() => {
    expect(Object.keys(seat.view?.ready ?? {})).toHaveLength(2)
    expect(Object.keys(seat.view?.ready ?? {})).not.toContain(away)
  })
})

test('whoever leads the launch and does no more than the cockpit advises comes to a board that is ready', {
  timeout: 120_000,
}, async () => {
  const { server, real, fay } = await opened()
  onTestFinished(() => server.stop())
  const made = await rehearse(server, real.id, fay)
  const { token } = await server.join(made.id, made.facilitatorKey, 'Fay')
  const seat = await Seat.take({ url: server.url, board: made.id, token })
  const send = async (path: string, body: object) => {
    const answer = await server.ask(`/api/boards/${made.id}${path}`, { method: 'POST', token, body })
    expect(answer.ok, path).toBe(true)
  }
  const look = async () => {
    const answer = await server.ask(`/api/boards/${made.id}/snapshot`, { token })
    const board = (await answer.json()) as BoardSnapshot
    return { board, report: checkBoard(board, { today: new Date().toISOString().slice(0, 10) }) }
  }
  /** Whether it is the people who have to do something. */
  const awaitsOthers = (advice?: Advice) => ['wait', 'await-votes', 'complete'].includes(advice?.do ?? '')
  const advised = async () => {
    const { view } = seat
    if (!view) return expect.unreachable('nobody leads')
    const atOnce = adviceNow(view, [])
    // What the board lacks is asked for only once people rest.
    if (atOnce && awaitsOthers(atOnce)) return atOnce
    return adviceNow(view, (await look()).report.needs) ?? expect.unreachable('no step runs')
  }
  const next = () =>
    eventually(async () => {
      const advice = await advised()
      if (awaitsOthers(advice))
        expect.unreachable(`${seat.view && stepNow(seat.view)?.title}: ${JSON.stringify(advice)}`)
      return advice
    })

  await eventually(() => expect(simulated(seat)).toHaveLength(3))
  expect((await look()).report.ready).toBe(false)
  await seat.do({ name: 'session.start', payload: { step: seat.step(0) } })
  const done: string[] = []
  for (let advice = await next(); advice.do !== 'end'; advice = await next()) {
    const step = seat.view && stepNow(seat.view)
    done.push(advice.do)
    switch (advice.do) {
      case 'move':
        await seat.do({ name: 'step.move', payload: { to: advice.to.id } })
        break
      case 'rest': {
        const steps = seat.view?.script?.steps ?? []
        const after = steps[steps.findIndex(({ id }) => id === step?.id) + 1]
        await seat.do({ name: 'step.move', payload: { to: after?.id ?? '' } })
        break
      }
      case 'reveal':
        await send('/reveals', { step: advice.step.id, order: 'all' })
        break
      case 'start-vote': {
        const { board } = await look()
        const cards = board.cards.filter(({ zone }) => step?.targets.includes(zone))
        const candidates = cards.map(({ id, text }, index) => ({ id: `c${index + 1}`, text, card: id }))
        const method = usualMethod(cards.length > 1 ? 'dots' : 'fist_to_five')
        const id = `b${newId()}`
        await seat.do({
          name: 'vote.start',
          payload: { id, title: step?.title ?? '', method, candidates, secrecy: 'secret', totals: 'after' },
        })
        break
      }
      case 'close-vote':
        await send(`/votes/${advice.vote.id}/close`, {})
        break
      case 'vote-again':
        await seat.do({ name: 'vote.again', payload: { vote: advice.vote.id, id: `b${newId()}` } })
        break
      case 'record':
        await send(`/votes/${advice.vote.id}/record`, { text: advice.vote.title })
        break
      default:
        expect.unreachable(advice.do)
    }
  }
  expect(done.filter(one => one === 'move')).toHaveLength(15)
  expect(done.filter(one => one === 'reveal')).toHaveLength(5)
  expect(done.filter(one => one === 'record')).toHaveLength(3)
  const { board, report } = await look()
  expect(report.needs).toEqual([])
  expect(report.ready).toBe(true)
  expect(board.cards.filter(({ zone }) => zone === 'practice.commitments')).toHaveLength(3)
})
