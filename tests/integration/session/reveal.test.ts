import { describe, expect, onTestFinished, test } from 'vitest'
import type { BoardConnection } from '#client/wire/BoardConnection.ts'
import { connectBoard } from '#client/wire/connectBoard.ts'
import { addDraft, readDrafts } from '#shared/board/drafts/drafts.ts'
import type { Joined } from '#shared/protocol/http.ts'
import { closeCode } from '#shared/protocol/sync.ts'
import { bearing } from '#tests/support/bearing.ts'
import { eventually } from '#tests/support/eventually.ts'
import { SessionHouse } from '#tests/support/session/SessionHouse.ts'

/** A socket that keeps every byte that comes. */
function hearing(token: string, heard: Buffer[]): typeof WebSocket {
  const Bearing = bearing(token)
  return class extends Bearing {
    constructor(url: string | URL) {
      super(url)
      this.addEventListener('message', ({ data }) => heard.push(Buffer.from(data as ArrayBuffer)))
    }
  }
}

function connect(
  house: SessionHouse,
  { participant: me, token }: Joined,
  { isPrivate = false, heard = [] }: { readonly isPrivate?: boolean; readonly heard?: Buffer[] } = {},
): BoardConnection {
  const connection = connectBoard({
    board: isPrivate ? `${house.board}/private` : house.board,
    me,
    server: house.server.url.replace('http', 'ws'),
    socket: hearing(token, heard),
  })
  onTestFinished(() => connection.close())
  return connection
}

async function write(to: BoardConnection, step: string, ...texts: readonly string[]): Promise<void> {
  for (const text of texts)
    addDraft(
      to.board,
      { kind: 'topic', canvas: 'domain', zone: 'domain.topics', text, color: 'straw', fields: {}, step },
      'test',
    )
  await eventually(() => expect(to.status.current.state).toBe('saved'))
}

const reveal = (house: SessionHouse, { token }: Joined, step: string, order = 'all') =>
  house.server.ask(`/api/boards/${house.board}/reveals`, { token, body: { step, order } })

describe('private writing in a session', () => {
  test('R8: a word written in private is in no byte that others get, in no export and no log, until it is revealed', async () => {
    const lines: string[] = []
    const house = await SessionHouse.open({ onLog: line => lines.push(line) })
    const fay = await house.facilitator()
    const lead = await house.seat(fay)
    await lead.do({ name: 'session.start', payload: { step: lead.step(2) } })
    const step = lead.step(2)
    const [ada, bo] = [await house.participant('Ada'), await house.participant('Bo')]
    const bytes = { fay: [] as Buffer[], bo: [] as Buffer[], ada: [] as Buffer[], adaBoard: [] as Buffer[] }
    connect(house, fay, { heard: bytes.fay })
    const others = connect(house, bo, { isPrivate: true, heard: bytes.bo })
    const board = connect(house, bo, { heard: bytes.bo })
    connect(house, ada, { heard: bytes.adaBoard })
    const own = connect(house, ada, { isPrivate: true })
    const phone = connect(house, ada, { isPrivate: true, heard: bytes.ada })
    await write(own, step, 'the marker zqxjkv', 'another zqxjkv')
    await write(others, step, 'something else')
    await eventually(() => expect(readDrafts(phone.board)).toHaveLength(2))
    await eventually(() => expect(lead.view?.writing.waiting[step]).toEqual({ cards: 3, writers: 2 }))
    const holds = (heard: readonly Buffer[]) => heard.some(one => one.includes('zqxjkv'))
    expect(holds(bytes.ada)).toBe(true)
    const exports = ['exports/json', 'exports/md', 'exports/csv?part=cards', 'snapshot', 'history']
    const answers = await Promise.all(
      exports.map(async path => {
        const asked = await house.server.ask(`/api/boards/${house.board}/${path}`, { token: fay.token })
        return asked.text()
      }),
    )
    expect([bytes.fay, bytes.bo, bytes.adaBoard].map(holds)).toEqual([false, false, false])
    for (const text of [...answers, ...lines, ...lead.heard]) expect(text).not.toContain('zqxjkv')
    expect((await reveal(house, fay, step)).status).toBe(200)
    await eventually(() => expect(board.board.cards.size).toBe(3))
    expect(holds(bytes.fay)).toBe(true)
    for (const line of lines) expect(line).not.toContain('zqxjkv')
  })

  test('R7: participants and observers do not reveal, and an observer has no desk of their own', async () => {
    const house = await SessionHouse.open()
    const lead = await house.seat(await house.facilitator())
    const [ada, otto] = [await house.participant('Ada'), await house.observer()]
    for (const one of [ada, otto]) expect((await reveal(house, one, lead.step(2))).status).toBe(403)
    const watching = connect(house, otto, { isPrivate: true })
    await eventually(() => expect(watching.ending.current?.end).toBe('refused'))
    expect(closeCode.refused).toBe(4403)
  })

  test('a reveal says how much was revealed and is left, to all; of an anonymous step no card names anybody', async () => {
    const house = await SessionHouse.open()
    const fay = await house.facilitator()
    const lead = await house.seat(fay)
    const step = lead.step(2)
    await lead.do({ name: 'script.edit', payload: { step, change: { naming: 'anonymous' } } })
    await lead.do({ name: 'session.start', payload: { step } })
    const ada = await house.participant('Ada')
    await write(connect(house, ada, { isPrivate: true }), step, 'one', 'two', 'three')
    expect(await (await reveal(house, fay, step, 'one')).json()).toEqual({ revealed: 1, left: 2 })
    expect(await (await reveal(house, fay, step)).json()).toEqual({ revealed: 2, left: 0 })
    await eventually(() => expect(lead.view?.writing).toEqual({ waiting: {}, revealed: { [step]: 3 } }))
    expect(lead.events.filter(({ type }) => type === 'cards-revealed')).toHaveLength(2)
    const snapshot = await house.server.ask(`/api/boards/${house.board}/exports/json`, { token: fay.token })
    expect(await snapshot.text()).not.toContain(ada.participant.id)
  })

  test('what is private of somebody who was sent away is not revealed, and is theirs again when they are let in', async () => {
    const house = await SessionHouse.open()
    const fay = await house.facilitator()
    const lead = await house.seat(fay)
    const step = lead.step(2)
    await lead.do({ name: 'session.start', payload: { step } })
    const ada = await house.participant('Ada')
    const own = connect(house, ada, { isPrivate: true })
    await write(own, step, 'mine')
    const person = `/api/boards/${house.board}/participants/${ada.participant.id}`
    await house.server.ask(person, { method: 'DELETE', token: fay.token })
    await eventually(() => expect(own.ending.current?.end).toBe('signed-out'))
    expect(await (await reveal(house, fay, step)).json()).toEqual({ revealed: 0, left: 0 })
    await house.server.ask(`${person}/readmit`, { method: 'POST', token: fay.token })
    const again = connect(house, ada, { isPrivate: true })
    await eventually(() => expect(readDrafts(again.board).map(({ text }) => text)).toEqual(['mine']))
  })
})
