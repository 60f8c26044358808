import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Joined } from '#shared/protocol/http.ts'
import type { SessionRecord } from '#shared/session/SessionRecord.ts'
import type { Ballot } from '#shared/session/votes/Ballot.ts'
import type { BallotAnswer, OwnBallot } from '#shared/session/votes/voteWire.ts'
import { eventually } from '#tests/support/eventually.ts'
import type { Seat } from '#tests/support/session/Seat.ts'
import { SessionHouse } from '#tests/support/session/SessionHouse.ts'
import { startServer } from '#tests/support/startServer.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'
import { dots, fingers, question } from '#tests/support/votes.ts'

/** A voter with a way to the ballot box. */
class Booth {
  readonly house: SessionHouse
  readonly who: Joined
  revision = 0

  constructor(house: SessionHouse, who: Joined) {
    this.house = house
    this.who = who
  }

  ask(path: string, method: string, body?: unknown): Promise<Response> {
    const { board, server } = this.house
    return server.ask(`/api/boards/${board}/votes/b-vote${path}`, { method, token: this.who.token, body })
  }

  async cast(ballot: Ballot | null, after = this.revision): Promise<BallotAnswer> {
    const response = await this.ask('/ballot', 'PUT', { ballot, after })
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
    const answer = (await response.json()) as BallotAnswer
    this.revision = answer.revision
    return answer
  }

  async own(): Promise<OwnBallot> {
    return (await (await this.ask('/ballot', 'GET')).json()) as OwnBallot
  }
}

const statusOf = async (asked: Promise<Response>) => (await asked).status
const start = (seat: Seat, asked = question(['a', 'b'])) => seat.do({ name: 'vote.start', payload: asked })
const voteIn = (seat: Seat) => seat.view?.votes['b-vote']

async function opened() {
  const house = await SessionHouse.open()
  const fay = await house.facilitator()
  const lead = await house.seat(fay)
  const mira = await house.participant()
  const seat = await house.seat(mira)
  return { house, lead, seat, fay: new Booth(house, fay), mira: new Booth(house, mira) }
}

describe('a vote over the wire', () => {
  test('R8: others learn who has voted, nobody learns what until the close, then all learn the result', async () => {
    const { house, lead, seat, fay, mira } = await opened()
    const otto = await house.seat(await house.observer())
    await start(lead)
    await eventually(() => expect(voteIn(seat)).toMatchObject({ state: 'open', voted: {} }))
    await mira.cast(dots({ b: 3 }))
    await eventually(() => expect(voteIn(lead)).toMatchObject({ voted: { [mira.who.participant.id]: true } }))
    expect(await mira.own()).toEqual({ revision: 1, ballot: dots({ b: 3 }) })
    expect(await fay.own()).toEqual({ revision: 0 })
    for (const one of [lead, seat, otto]) expect(one.heard.join()).not.toContain('"dots":{')
    expect(await statusOf(mira.ask('/close', 'POST'))).toBe(403)
    expect(await statusOf(fay.ask('/close', 'POST'))).toBe(204)
    expect(await statusOf(fay.ask('/close', 'POST'))).toBe(204)
    await eventually(() =>
      expect(voteIn(otto)).toMatchObject({ state: 'closed', result: { voters: 1, dots: 3 } }),
    )
    expect(JSON.stringify(voteIn(otto))).not.toContain(mira.who.participant.id)
    expect(await statusOf(mira.ask('/ballot', 'PUT', { ballot: dots({ a: 1 }), after: 1 }))).toBe(409)
    expect(await mira.own()).toEqual({ revision: 0 })
  })

  test('R7: observers do not vote, participants do not lead, and a ballot that is none is refused', async () => {
    const { house, lead, seat, mira } = await opened()
    expect(await seat.refusal({ name: 'vote.start', payload: question(['a', 'b']) })).toBe(
      'facilitators-only',
    )
    await start(lead)
    const otto = new Booth(house, await house.observer())
    expect(await statusOf(otto.ask('/ballot', 'PUT', { ballot: dots({ a: 1 }), after: 0 }))).toBe(403)
    expect(await statusOf(mira.ask('/budget', 'PUT', { budget: 9 }))).toBe(403)
    expect(await statusOf(mira.ask('', 'DELETE'))).toBe(403)
    expect(await statusOf(mira.ask('/record', 'POST', { text: 'So' }))).toBe(403)
    expect(await statusOf(mira.ask('/ballot', 'PUT', { ballot: dots({ a: 9 }), after: 0 }))).toBe(400)
    expect(await statusOf(mira.ask('/ballot', 'PUT', { ballot: { kind: 'dots' }, after: 0 }))).toBe(400)
    const result = { kind: 'dots', voters: 9, dots: 9, ranks: [] } as const
    const forged = { name: 'vote.closed', payload: { vote: 'b-vote', result } } as const
    expect([await seat.refusal(forged), await lead.refusal(forged)]).toEqual(['server-only', 'server-only'])
  })

  test('R8: a result that the step keeps from participants is in no record while it runs', async () => {
    const { house, lead, seat, fay, mira } = await opened()
    await lead.do({ name: 'session.start', payload: {} })
    const step = lead.step(0)
    const hide = { permissions: { seeResults: false } }
    await lead.do({ name: 'script.edit', payload: { step, change: hide } })
    await start(lead)
    await mira.cast(dots({ b: 3 }))
    await fay.ask('/close', 'POST')
    await eventually(() => expect(voteIn(seat)).toMatchObject({ state: 'counted' }))
    const votes = async () => {
      const asked = house.server.ask(`/api/boards/${house.board}/sessions`, { token: mira.who.token })
      return ((await (await asked).json()) as readonly SessionRecord[]).flatMap(record => record.votes)
    }
    expect(await votes()).toEqual([])
    await lead.do({ name: 'session.end', payload: {} })
    expect(await votes()).toMatchObject([{ id: 'b-vote', result: { dots: 3 } }])
  })

  test('R7: in a step that lets nobody vote a forged ballot gets nowhere, and what was cast before counts', async () => {
    const { lead, seat, fay, mira } = await opened()
    await start(lead)
    await mira.cast(dots({ b: 3 }))
    await lead.do({ name: 'session.start', payload: {} })
    const forged = { ballot: dots({ a: 3 }), after: 1 }
    const again = () => mira.ask('/ballot', 'PUT', forged)
    const refused = await again()
    expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'not-permitted' }])
    expect(await statusOf(mira.ask('/ballot', 'PUT', { ballot: null, after: 1 }))).toBe(403)
    expect(await mira.own()).toEqual({ revision: 1, ballot: dots({ b: 3 }) })
    expect(await fay.cast(dots({ a: 1 }))).toMatchObject({ state: 'cast' })
    const [step] = lead.view?.script?.steps ?? []
    const change = { permissions: { vote: true } }
    await lead.do({ name: 'script.edit', payload: { step: step?.id ?? '', change } })
    expect(await statusOf(again())).toBe(200)
    await fay.ask('/close', 'POST')
    await eventually(() =>
      expect(voteIn(seat)).toMatchObject({ state: 'closed', result: { voters: 2, dots: 4 } }),
    )
  })

  test('a raised budget adds to all, and a lowered one is refused once somebody has spent more', async () => {
    const { lead, seat, fay, mira } = await opened()
    await start(lead)
    await mira.cast(dots({ a: 3 }))
    expect(await statusOf(fay.ask('/budget', 'PUT', { budget: 2 }))).toBe(409)
    expect(await statusOf(fay.ask('/budget', 'PUT', { budget: 5 }))).toBe(204)
    await eventually(() => expect(voteIn(seat)).toMatchObject({ method: { budget: 5 } }))
    expect(await mira.cast(dots({ a: 5 }))).toMatchObject({ state: 'cast' })
  })

  test('R8: running totals are shown only in a named vote that said so at the start, and never who cast what', async () => {
    const { lead, seat, mira } = await opened()
    const secretly = question(['a', 'b'], { totals: 'running' })
    expect(await lead.refusal({ name: 'vote.start', payload: secretly })).toBe('secret-totals')
    await start(lead, { ...secretly, secrecy: 'named' })
    await mira.cast(dots({ a: 2 }))
    await eventually(() => expect(voteIn(seat)).toMatchObject({ standing: { dots: 2 } }))
    for (const one of [lead, seat]) expect(one.heard.join()).not.toContain('"ballot"')
  })

  test('what came of it is recorded on the board, and a second round may follow', async () => {
    const { house, lead, seat, fay, mira } = await opened()
    await start(lead, question(['a'], { kind: 'fist_to_five', secrecy: 'named' }))
    await mira.cast(fingers(2))
    await fay.ask('/close', 'POST')
    await eventually(() => expect(voteIn(seat)).toMatchObject({ state: 'closed', result: { named: [{}] } }))
    expect(await statusOf(fay.ask('/record', 'POST', { text: 'We try it for a month.' }))).toBe(204)
    await eventually(() => expect(voteIn(seat)).toMatchObject({ decision: 'decision-b-vote' }))
    const snapshot = await house.server.ask(`/api/boards/${house.board}/snapshot`, { token: mira.who.token })
    const { cards } = (await snapshot.json()) as { readonly cards: readonly { readonly kind: string }[] }
    expect(cards.filter(({ kind }) => kind === 'decision')).toMatchObject([
      { text: 'We try it for a month.', fields: { method: 'fist_to_five', tally: 'one 2', round: 1 } },
    ])
    await lead.do({
      name: 'vote.again',
      payload: { vote: 'b-vote', id: 'b-second', amendment: 'In May only' },
    })
    await eventually(() => expect(seat.view?.votes['b-second']).toMatchObject({ round: 2, state: 'open' }))
  })

  test('a vote that began by mistake goes with its ballots', async () => {
    const { lead, seat, fay, mira } = await opened()
    await start(lead)
    await mira.cast(dots({ a: 1 }))
    expect(await statusOf(fay.ask('', 'DELETE'))).toBe(204)
    await eventually(() => expect(seat.view?.votes).toEqual({}))
    expect(await statusOf(mira.ask('/ballot', 'PUT', { ballot: null, after: 1 }))).toBe(404)
  })

  test('R8: counted are all voters, each once, though two tabs each cast in parallel and the server restarts; nothing is left', async () => {
    const folder = await temporaryFolder()
    const first = await SessionHouse.open({ folder })
    const lead = await first.seat(await first.facilitator())
    await start(lead)
    const voters = await Promise.all(Array.from({ length: 40 }, (_, n) => first.participant(`Voter ${n}`)))
    const casts = voters.flatMap(who => [new Booth(first, who), new Booth(first, who)])
    await Promise.all(casts.map(booth => booth.cast(dots({ a: 1, b: 2 }), 0)))
    await first.server.stop()
    const server = await startServer({ folder })
    const again = new SessionHouse(server, first.made)
    const fay = await again.facilitator('Fay again')
    const seat = await again.seat(fay)
    await eventually(() => expect(voteIn(seat)).toMatchObject({ state: 'open' }))
    await eventually(() =>
      expect(Object.keys((voteIn(seat) as { readonly voted: object }).voted)).toHaveLength(40),
    )
    await new Booth(again, fay).ask('/close', 'POST')
    await eventually(() => expect(voteIn(seat)).toMatchObject({ result: { voters: 40, dots: 120 } }))
    await server.stop()
    const database = await readFile(join(folder, 'convene.db'))
    expect(database.includes('{"kind":"dots","dots":{"a":1,"b":2}}')).toBe(false)
  })
})
