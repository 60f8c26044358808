import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { BoardConnection } from '#client/wire/BoardConnection.ts'
import { connectBoard } from '#client/wire/connectBoard.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { describeBoard } from '#shared/board/changes/describeBoard.ts'
import { boardInfo, type CreatedBoard, type Joined } from '#shared/protocol/http.ts'
import { bearing } from '#tests/support/bearing.ts'
import { eventually } from '#tests/support/eventually.ts'
import { note } from '#tests/support/notes.ts'
import { startServer, type TestServer } from '#tests/support/startServer.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.stop())

/** A board with its people: Fay and Lea lead, Mira and Noor take part. */
class House {
  readonly board: CreatedBoard
  readonly people: Readonly<Record<'fay' | 'lea' | 'mira' | 'noor', Joined>>

  constructor(board: CreatedBoard, people: House['people']) {
    this.board = board
    this.people = people
  }

  static async open(): Promise<House> {
    const board = await server.createBoard({ title: 'People' })
    const join = (name: string, key: string) => server.join(board.id, key, name)
    return new House(board, {
      fay: await join('Fay', board.facilitatorKey),
      lea: await join('Lea', board.facilitatorKey),
      mira: await join('Mira', board.participantKey),
      noor: await join('Noor', board.participantKey),
    })
  }

  /** Somebody asks something about somebody. */
  ask(by: keyof House['people'], method: string, whom: keyof House['people'], body?: object, more = '') {
    const path = `/api/boards/${this.board.id}/participants/${this.people[whom].participant.id}${more}`
    return server.ask(path, { method, token: this.people[by].token, ...(body && { body }) })
  }

  async info(by: keyof House['people']): Promise<Response> {
    return server.ask(`/api/boards/${this.board.id}`, { token: this.people[by].token })
  }

  /** A line that has just been begun. */
  call(who: keyof House['people']): BoardConnection {
    const { participant: me, token } = this.people[who]
    const connection = connectBoard({
      board: this.board.id,
      me,
      server: server.url.replace('http', 'ws'),
      socket: bearing(token),
    })
    onTestFinished(() => connection.close())
    return connection
  }

  async sit(who: keyof House['people']): Promise<BoardConnection> {
    const connection = this.call(who)
    await eventually(() => expect(connection.loaded.current).toBe(true))
    return connection
  }
}

/** How long it took until the expectations held, from now on. */
async function took(what: string, expectations: () => unknown): Promise<void> {
  const at = performance.now()
  await eventually(expectations)
  const ms = performance.now() - at
  console.log(`${what}: ${ms.toFixed(0)} ms`)
  expect(ms).toBeLessThan(1000)
}

describe('R9: who is sent away', () => {
  test('is out at once and stays out with the same device, until they are let in again', async () => {
    const house = await House.open()
    const mira = await house.sit('mira')
    const noor = await house.sit('noor')
    addCards(mira.board, [note('stays', house.people.mira.participant.id)], null)
    await eventually(() => expect(noor.board.cards.size).toBe(1))
    expect((await house.ask('fay', 'DELETE', 'mira')).status).toBe(204)
    await took('sent away', () => expect(mira.ending.current).toMatchObject({ end: 'signed-out' }))
    expect((await house.info('mira')).status).toBe(404)
    const again = await server.ask(`/api/boards/${house.board.id}/join`, {
      token: house.people.mira.token,
      body: { key: house.board.participantKey, name: 'Mira again' },
    })
    expect([again.status, (await again.json()).code]).toEqual([404, 'board-unknown'])
    expect(noor.board.cards.size).toBe(1)
    expect(noor.status.current.state).toBe('saved')
    const { participants, removed } = boardInfo.parse(await (await house.info('fay')).json())
    expect(participants.map(({ name }) => name)).toEqual(['Fay', 'Lea', 'Noor'])
    expect(removed.map(({ name }) => name)).toEqual(['Mira'])
    expect(boardInfo.parse(await (await house.info('noor')).json()).removed).toEqual([])

    expect((await house.ask('fay', 'POST', 'mira', {}, '/readmit')).status).toBe(200)
    const back = await house.sit('mira')
    expect(back.board.cards.size).toBe(1)
  })

  test('was never let in if the handshake took longer', async () => {
    const house = await House.open()
    const mira = house.call('mira')
    await house.ask('fay', 'DELETE', 'mira')
    await took('sent away on the way in', () =>
      expect(mira.ending.current).toMatchObject({ end: 'signed-out' }),
    )
  })

  test('comes back though the link was replaced meanwhile', async () => {
    const house = await House.open()
    await house.ask('fay', 'DELETE', 'mira')
    const rotate = { token: house.people.fay.token, body: { role: 'participant' } }
    expect((await server.ask(`/api/boards/${house.board.id}/links/rotate`, rotate)).status).toBe(200)
    expect((await house.ask('fay', 'POST', 'mira', {}, '/readmit')).status).toBe(200)
    expect((await house.info('mira')).status).toBe(200)
    expect((await house.info('noor')).status).toBe(404)
  })

  test('is nobody’s business but a facilitator’s', async () => {
    const house = await House.open()
    for (const [method, more] of [
      ['DELETE', ''],
      ['POST', '/readmit'],
      ['PUT', '/freeze'],
      ['DELETE', '/freeze'],
    ] as const) {
      const body = method === 'POST' ? {} : undefined
      expect((await house.ask('mira', method, 'noor', body, more)).status, `${method} ${more}`).toBe(403)
    }
    expect((await house.ask('fay', 'DELETE', 'mira')).status).toBe(204)
    expect((await house.ask('mira', 'DELETE', 'noor')).status).toBe(404)
  })
})

describe('R9: who gets another role', () => {
  test('leads at once, and is told so', async () => {
    const house = await House.open()
    const mira = await house.sit('mira')
    const noor = await house.sit('noor')
    const made = await house.ask('fay', 'PATCH', 'mira', { role: 'facilitator' })
    expect(await made.json()).toMatchObject({ name: 'Mira', role: 'facilitator' })
    await took('promoted', () => expect(mira.rules.current.role).toBe('facilitator'))
    await took('seen by others', () =>
      expect(noor.here.current.map(({ user }) => [user.name, user.role])).toContainEqual([
        'Mira',
        'facilitator',
      ]),
    )
    describeBoard(mira.board, { title: 'By Mira' }, null)
    await eventually(() => expect(noor.board.meta.get('title')).toBe('By Mira'))
  })

  test('leads no more at once: what was permitted a moment ago is refused', async () => {
    const house = await House.open()
    const lea = await house.sit('lea')
    await house.ask('fay', 'PATCH', 'lea', { role: 'participant' })
    await took('demoted', () => expect(lea.rules.current.role).toBe('participant'))
    describeBoard(lea.board, { title: 'By Lea' }, null)
    await took('refused', () =>
      expect(lea.ending.current).toMatchObject({ end: 'refused', reason: 'facilitators-only' }),
    )
    expect((await house.ask('lea', 'PATCH', 'mira', { role: 'observer' })).status).toBe(403)
  })

  test('only watches at once', async () => {
    const house = await House.open()
    const mira = await house.sit('mira')
    await house.ask('fay', 'PATCH', 'mira', { role: 'observer' })
    await took('made observer', () => expect(mira.status.current).toEqual({ state: 'read-only' }))
    addCards(mira.board, [note('too late')], null)
    await took('refused', () =>
      expect(mira.ending.current).toMatchObject({ end: 'refused', reason: 'observer' }),
    )
  })

  test('goes by the link of the new role: when it is replaced, they are out', async () => {
    const house = await House.open()
    await house.ask('fay', 'PATCH', 'mira', { role: 'facilitator' })
    const rotate = (role: string) =>
      server.ask(`/api/boards/${house.board.id}/links/rotate`, {
        token: house.people.fay.token,
        body: { role },
      })
    await rotate('participant')
    expect((await house.info('mira')).status).toBe(200)
    const mira = await house.sit('mira')
    await rotate('facilitator')
    await took('rotated', () => expect(mira.ending.current).toMatchObject({ end: 'signed-out' }))
    expect([(await house.info('mira')).status, (await house.info('fay')).status]).toEqual([404, 200])
  })

  test('may step back, and be sent away, as long as somebody else leads', async () => {
    const house = await House.open()
    expect((await house.ask('lea', 'PATCH', 'lea', { role: 'participant' })).status).toBe(200)
    for (const [method, body] of [
      ['PATCH', { role: 'participant' }],
      ['PATCH', { role: 'observer' }],
      ['DELETE', undefined],
    ] as const) {
      const refused = await house.ask('fay', method, 'fay', body)
      expect([refused.status, (await refused.json()).code]).toEqual([409, 'last-facilitator'])
    }
    expect((await house.info('fay')).status).toBe(200)
  })

  test('of two who step back at once one goes on leading', async () => {
    const house = await House.open()
    const back = { role: 'participant' }
    const both = await Promise.all([
      house.ask('fay', 'PATCH', 'fay', back),
      house.ask('lea', 'PATCH', 'lea', back),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

describe('R9: who is called differently', () => {
  test('is called so on every screen at once', async () => {
    const house = await House.open()
    const mira = await house.sit('mira')
    const noor = await house.sit('noor')
    mira.tell({ cursor: [1, 2] })
    await eventually(() => expect(noor.here.current.map(({ user }) => user.name)).toContain('Mira'))
    expect((await house.ask('fay', 'PATCH', 'mira', { name: 'Mirabelle' })).status).toBe(200)
    await took('renamed', () => expect(noor.here.current.map(({ user }) => user.name)).toEqual(['Mirabelle']))
    mira.tell({ cursor: [3, 4] })
    await eventually(() => expect([...noor.others.current.values()][0]).toMatchObject({ cursor: [3, 4] }))
    expect([...noor.others.current.values()][0]?.user.name).toBe('Mirabelle')
  })

  test('may rename oneself, and nobody else unless one leads', async () => {
    const house = await House.open()
    expect((await house.ask('mira', 'PATCH', 'mira', { name: 'M' })).status).toBe(200)
    expect((await house.ask('mira', 'PATCH', 'noor', { name: 'N' })).status).toBe(403)
    expect((await house.ask('mira', 'PATCH', 'mira', { role: 'facilitator' })).status).toBe(403)
    expect((await house.ask('mira', 'PATCH', 'mira', {})).status).toBe(400)
    expect((await house.ask('fay', 'PATCH', 'mira', { role: 'convener' })).status).toBe(400)
  })
})

test('SECURITY: a freeze is answered over HTTP, and only where there is one', async () => {
  await server.stop()
  server = await startServer({ limits: { deletionsAtOnce: 3, takeBackMs: 1 } })
  const house = await House.open()
  const mira = await house.sit('mira')
  const fay = await house.sit('fay')
  const answers = (method: 'PUT' | 'DELETE') => house.ask('fay', method, 'mira', undefined, '/freeze')
  expect((await answers('PUT')).status).toBe(404)
  const cards = Array.from({ length: 4 }, () => note('old', house.people.mira.participant.id))
  const [first = '', ...others] = addCards(mira.board, cards, null)
  await eventually(() => expect(fay.board.cards.size).toBe(4))
  deleteCards(mira.board, others, null)
  await took('frozen', () => expect(fay.rules.current.frozen).toMatchObject([{ name: 'Mira', deleted: 3 }]))
  expect((await answers('PUT')).status).toBe(204)
  await took('left so', () => expect(fay.rules.current.frozen).toMatchObject([{ kept: true }]))
  expect(mira.rules.current.freeze).toMatchObject({ kept: true })
  expect((await answers('DELETE')).status).toBe(204)
  await took('let go', () =>
    expect([mira.rules.current.freeze, fay.rules.current.frozen]).toEqual([undefined, []]),
  )
  expect((await answers('DELETE')).status).toBe(404)
  deleteCards(mira.board, [first], null)
  await eventually(() => expect(fay.board.cards.size).toBe(0))
})
