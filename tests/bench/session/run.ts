import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openSession } from '#client/wire/session/openSession.ts'
import type { SessionClient } from '#client/wire/session/SessionClient.ts'
import { createdBoard, joined } from '#shared/protocol/http.ts'
import type { SessionCommand } from '#shared/session/commandTable.ts'
import { percentiles } from '../load/percentiles.ts'
import { machine } from '../machine.ts'
import { medianOf } from '../medianOf.ts'
import { writeFigures } from '../writeFigures.ts'
import { measureReveals } from './reveal.ts'

/**
 * `npm run bench:session`: what a command of a session takes, from asking to its answer and until everybody has it, with
 * a hundred people present; and what it costs the server in CPU time. `--write` puts the table into docs/performance.md.
 */
const { values: options } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    people: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '50' },
    cards: { type: 'string', default: '300' },
  },
})
const [people, rounds] = [Number(options.people), Number(options.rounds)]

const child = fork(fileURLToPath(new URL('./server.ts', import.meta.url)))
const [url] = (await once(child, 'message')) as [string]
const made = createdBoard.parse(await ask('/api/boards', { title: 'Measured', script: 'launch-90' }))
const [first, ...others] = await Promise.all(Array.from({ length: people }, (_, at) => sit(at)))
if (!first) throw new Error('nobody came')
await first.do('session.start', {})
await quiet()

const steps = first.view.current?.script?.steps.map(({ id }) => id) ?? []
const rows = [
  await measure('a step for everybody', at => [
    first,
    { name: 'step.move', payload: { to: steps[(at % 9) + 1] ?? '' } },
  ]),
  await measure('more time', () => [first, { name: 'timer.add', payload: { minutes: 1 } }]),
  await measure('a hand', at => [
    others[at % others.length] ?? first,
    { name: at < others.length ? 'hand.raise' : 'hand.lower', payload: {} },
  ]),
  await measureAtOnce(),
]
const cards = Number(options.cards)
const reveals = await measureReveals({ url, people, cards, ask, cpuMs: () => cpuMs(child) }, 7)
const median = medianOf(reveals)
const cells = [median.answeredMs, median.everywhereMs, median.serverCpuMs, median.applyMs]
const revealTable = [
  `| ${cards} cards of ${people} people revealed at once | answered | everybody has all | server CPU | each client applies it in |`,
  '| --- | --- | --- | --- | --- |',
  `| median of ${reveals.length} | ${cells.map(ms => `${ms.toFixed(0)} ms`).join(' | ')} |`,
].join('\n')
const head = machine().split(';')[0] ?? ''
const table = [
  `| ${people} people present | answered, p50 | p95 | everybody has it, p50 | p95 | server CPU each |`,
  '| --- | --- | --- | --- | --- | --- |',
  ...rows,
].join('\n')
console.log(`${head}\n\n${table}\n\n${revealTable}`)
if (options.write)
  await writeFigures({ by: 'bench:session', head, sections: [`${table}\n`, `${revealTable}\n`] })
for (const client of [first, ...others]) client.close()
child.send('stop')
await once(child, 'exit')

async function sit(at: number): Promise<SessionClient> {
  const key = at === 0 ? made.facilitatorKey : made.participantKey
  const person = joined.parse(await ask(`/api/boards/${made.id}/join`, { key, name: `Person ${at}` }))
  const client = openSession({ board: made.id, as: person.participant.id, server: url, token: person.token })
  await until([client], () => client.status.current.state === 'live')
  return client
}

/** Commands one after the other. */
async function measure(
  what: string,
  next: (round: number) => readonly [SessionClient, SessionCommand],
): Promise<string> {
  const answered: number[] = []
  const everywhere: number[] = []
  const before = await cpuMs(child)
  for (let round = 0; round < rounds; round++) {
    const [client, command] = next(round)
    const began = performance.now()
    const seen = seenByAll()
    const done = await client.do(command.name, command.payload as never)
    if (!done.ok) throw new Error(`${command.name}: ${done.refusal}`)
    answered.push(performance.now() - began)
    await seen
    everywhere.push(performance.now() - began)
  }
  return row(what, { answered, everywhere, cpu: ((await cpuMs(child)) - before) / rounds })
}

/** Everybody says at the same moment that they are done. */
async function measureAtOnce(): Promise<string> {
  const before = await cpuMs(child)
  const began = performance.now()
  const answered = await Promise.all(
    others.map(async client => {
      await client.do('ready.set', { ready: true })
      return performance.now() - began
    }),
  )
  const everywhere = await Promise.all(
    [first, ...others].map(async client => {
      await until(
        client ? [client] : [],
        () => Object.keys(client?.view.current?.ready ?? {}).length === others.length,
      )
      return performance.now() - began
    }),
  )
  const cpu = ((await cpuMs(child)) - before) / others.length
  return row('everybody is done at the same moment', { answered, everywhere, cpu })
}

function row(
  what: string,
  { answered, everywhere, cpu }: { answered: number[]; everywhere: number[]; cpu: number },
): string {
  const [a, b] = [percentiles(answered), percentiles(everywhere)]
  const cells = [a.p50, a.p95, b.p50, b.p95, cpu].map(ms => `${ms.toFixed(1)} ms`)
  return `| ${[what, ...cells].join(' | ')} |`
}

/** Resolves when every view has changed once. */
async function seenByAll(): Promise<void> {
  await Promise.all([first, ...others].map(client => client && changed(client)))
}

function changed({ view }: SessionClient): Promise<void> {
  return new Promise(resolve => {
    const stop = view.subscribe(() => {
      stop()
      resolve()
    })
  })
}

/** Resolves when it holds: what these clients are told is all that can change that. */
function until(clients: readonly SessionClient[], holds: () => boolean): Promise<void> {
  return new Promise(resolve => {
    const look = () => {
      if (!holds()) return
      for (const stop of stops) stop()
      resolve()
    }
    const stops = clients.flatMap(({ view, status }) => [view.subscribe(look), status.subscribe(look)])
    look()
  })
}

/** Whoever comes is noted one by one: nothing is measured before all have it. */
async function quiet(): Promise<void> {
  const all = first ? [first, ...others] : others
  const isRunning = ({ view }: SessionClient) => view.current?.course.state === 'running'
  await until(
    all,
    () => Object.keys(first?.view.current?.people ?? {}).length === people && all.every(isRunning),
  )
}

async function cpuMs(server: ChildProcess): Promise<number> {
  server.send('cpu')
  const [ms] = (await once(server, 'message')) as [number]
  return ms
}

async function ask(path: string, body: object, token?: string): Promise<unknown> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  })
  return response.json()
}
