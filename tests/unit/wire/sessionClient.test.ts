import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { expect, onTestFinished, test } from 'vitest'
import { openSession } from '#client/wire/session/openSession.ts'
import { ownViewFor } from '#shared/session/ownViewFor.ts'
import { noSession } from '#shared/session/SessionState.ts'
import { viewFor } from '#shared/session/viewFor.ts'
import {
  type ClientEvents,
  type CommandAnswer,
  type ServerEvents,
  sessionPath,
  type WholeState,
} from '#shared/session/wire.ts'
import type { Json } from '#shared/std/mergePatch.ts'
import { eventually } from '#tests/support/eventually.ts'

const me = 'mira'
const raise = (id: string, at: number): Json => ({ hands: { [id]: at } })

/** A server that says what a test wants, on the wire of ours. */
class Stage {
  readonly io = new Server<ClientEvents, ServerEvents>({ path: sessionPath })
  readonly commands: string[] = []
  /** Answers nothing while false. */
  answers = true
  state = { ...noSession, hands: {} as Record<string, number> }
  version = 1
  asked = 0

  static async open(): Promise<Stage & { url: string }> {
    const stage = new Stage()
    const http = createServer()
    stage.io.attach(http)
    await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => stage.io.close())
    stage.io.on('connection', socket => {
      socket.emit('state', stage.whole())
      socket.on('ask', answer => {
        stage.asked += 1
        answer(stage.whole())
      })
      socket.on('clock', answer => answer(Date.now()))
      socket.on('command', ({ id }, answer: (answer: CommandAnswer) => void) => {
        stage.commands.push(id)
        if (stage.answers) answer({ ok: true, version: stage.version })
      })
    })
    return Object.assign(stage, { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` })
  }

  whole(): WholeState {
    return {
      version: this.version,
      view: viewFor(this.state, 'participant'),
      own: ownViewFor(this.state, me),
      now: Date.now(),
    }
  }

  /** A step; with `isLost` nobody is told. */
  raise(id: string, { isLost = false } = {}): void {
    this.version += 1
    this.state = { ...this.state, hands: { ...this.state.hands, [id]: this.version } }
    const change = { version: this.version, patch: raise(id, this.version), events: [], now: Date.now() }
    if (!isLost) this.io.emit('change', change)
  }
}

function open(url: string, options: Partial<Parameters<typeof openSession>[0]> = {}) {
  const client = openSession({ board: 'b', as: me, server: url, ...options })
  onTestFinished(() => client.close())
  return client
}

test('changes are followed, and whoever misses one sees the hole and asks for the state', async () => {
  const stage = await Stage.open()
  const client = open(stage.url)
  await eventually(() => expect(client.status.current).toEqual({ state: 'live' }))
  const first = client.view.current
  stage.raise('ada')
  await eventually(() => expect(client.view.current?.hands).toEqual({ ada: 2 }))
  expect(client.view.current?.people).toBe(first?.people)
  expect(stage.asked).toBe(0)

  stage.raise('bo', { isLost: true })
  stage.raise('cy')
  await eventually(() => expect(client.view.current?.hands).toEqual({ ada: 2, bo: 3, cy: 4 }))
  expect(stage.asked).toBe(1)
  stage.raise('di')
  await eventually(() => expect(client.view.current?.hands).toMatchObject({ di: 5 }))
})

test('a command whose answer is lost with the line goes out again over the next by the same id', async () => {
  const stage = await Stage.open()
  const client = open(stage.url)
  await eventually(() => expect(client.status.current.state).toBe('live'))
  stage.answers = false
  const done = client.do('hand.raise', {})
  await eventually(() => expect(stage.commands).toHaveLength(1))
  expect(client.pending.current).toEqual([{ name: 'hand.raise', payload: {} }])
  stage.answers = true
  for (const socket of stage.io.sockets.sockets.values()) socket.conn.close()
  await eventually(() => expect(client.status.current.state).toBe('lost'))
  expect(await done).toEqual({ ok: true, value: 1 })
  const [first, second, ...more] = stage.commands
  expect([second, more]).toEqual([first, []])
  expect(client.pending.current).toEqual([])
})

test('what nobody answers is said to be unanswered, after a while and not before', async () => {
  const stage = await Stage.open()
  stage.answers = false
  const client = open(stage.url, { patienceMs: 50 })
  expect(await client.do('hand.raise', {})).toEqual({ ok: false, refusal: 'unanswered' })
  expect(client.pending.current).toEqual([])
})

test('a goodbye for good ends the line and what waits; after a restart there is another', async () => {
  const stage = await Stage.open()
  const client = open(stage.url)
  await eventually(() => expect(client.status.current.state).toBe('live'))
  stage.version = 7
  const dismiss = (why: 'restart' | 'signed-out') => {
    for (const socket of stage.io.sockets.sockets.values()) {
      socket.emit('goodbye', why)
      socket.disconnect(true)
    }
  }
  dismiss('restart')
  await eventually(() => expect(client.status.current.state).toBe('lost'))
  await eventually(() => expect(client.status.current.state).toBe('live'))
  stage.answers = false
  const waiting = client.do('hand.raise', {})
  dismiss('signed-out')
  expect(await waiting).toEqual({ ok: false, refusal: 'closed' })
  expect(client.status.current).toEqual({ state: 'closed', reason: 'signed-out' })
})
