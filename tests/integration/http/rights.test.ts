import { glob, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Role } from '#shared/protocol/roles.ts'
import { stepModes } from '#shared/session/schema.ts'
import { permissionsOf } from '#shared/session/steps/permissionsOf.ts'
import { httpRights, type RouteFor, type RouteScene } from '#tests/support/httpRights.ts'
import { SessionHouse } from '#tests/support/session/SessionHouse.ts'
import { dots, question } from '#tests/support/votes.ts'

/** Those who have no place on the board, and how each of them is refused. */
const outsiders = {
  nobody: 'board-unknown',
  'somebody of another board': 'board-unknown',
  'somebody who was sent away': 'board-unknown',
  'somebody in the lobby': 'not-admitted',
} as const
type Outsider = keyof typeof outsiders

const roles = ['observer', 'participant', 'facilitator'] as const
/** What only says that one may not. */
const refusals: readonly string[] = ['board-unknown', 'not-admitted', 'not-permitted', 'door-locked']

function may(role: Role, who: RouteFor): boolean {
  switch (who) {
    case 'facilitators':
      return role === 'facilitator'
    case 'writers':
      return role !== 'observer'
    default:
      return true
  }
}

async function peopled() {
  const house = await SessionHouse.open()
  const { server, board, made } = house
  const fay = await house.facilitator()
  const lead = await house.seat(fay)
  const [mira, otto, other, gone] = [
    await house.participant(),
    await house.observer(),
    await house.participant('Other'),
    await house.participant('Gone'),
  ]
  const elsewhere = await server.createBoard({ title: 'Elsewhere' })
  const stranger = await server.join(elsewhere.id, elsewhere.facilitatorKey)
  await server.ask(`/api/boards/${board}/participants/${gone.participant.id}`, {
    method: 'DELETE',
    token: fay.token,
  })
  await lead.do({ name: 'vote.start', payload: question(['a', 'b']) })
  await lead.do({ name: 'door.set', payload: { mode: 'lobby' } })
  const waiting = await server.join(board, made.participantKey, 'Waiting')
  const begun = await server.ask(`/api/boards/${board}/exports`, {
    token: fay.token,
    body: httpRights['POST /api/boards/:id/exports']?.body?.({} as RouteScene),
  })
  const { id: job } = (await begun.json()) as { readonly id: string }
  const scene: RouteScene = { board, other: other.participant.id, vote: 'b-vote', job }
  const members: Readonly<Record<Role, string>> = {
    facilitator: fay.token,
    participant: mira.token,
    observer: otto.token,
  }
  const others: Readonly<Record<Outsider, string | undefined>> = {
    nobody: undefined,
    'somebody of another board': stranger.token,
    'somebody who was sent away': gone.token,
    'somebody in the lobby': waiting.token,
  }
  /** The code of the refusal, or `taken`. */
  async function ask(route: string, token: string | undefined): Promise<string> {
    const [method = '', path = ''] = route.split(' ')
    const body = httpRights[route]?.body?.(scene)
    const response = await server.ask(filled(path, scene), {
      method,
      token,
      ...(method !== 'GET' && method !== 'DELETE' && { body: body ?? {} }),
    })
    if (response.ok) return 'taken'
    return ((await response.json()) as { readonly code: string }).code
  }
  return { house, lead, members, others, ask }
}

function filled(path: string, { board, other, vote, job }: RouteScene): string {
  const parts: Readonly<Record<string, string>> = {
    id: board,
    participant: other,
    vote,
    job,
    canvas: 'domain',
    type: 'svg',
    format: 'md',
    script: 'own-script',
    picture: 'none',
  }
  return path.replace(/:([a-z]+)/g, (_, name: string) => parts[name] ?? name)
}

/** All routes of the API, as its own reference lists them and as the sources register them. */
async function routesThereAre(house: SessionHouse): Promise<ReadonlySet<string>> {
  const routes = new Set<string>()
  for await (const file of glob('server/http/**/*.ts')) {
    const source = await readFile(file, 'utf8')
    for (const [, method = '', path = ''] of source.matchAll(
      /\bapp\.(get|post|put|patch|delete)\(\s*'([^']+)'/g,
    ))
      routes.add(`${method.toUpperCase()} ${path}`)
  }
  const reference = (await (await house.server.ask('/api/docs/json')).json()) as {
    readonly paths: Readonly<Record<string, object>>
  }
  for (const [path, methods] of Object.entries(reference.paths))
    for (const method of Object.keys(methods))
      routes.add(`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`)
  return routes
}

test('R7: every route by everybody: forbidden and accepted is none, permitted and refused is none', async () => {
  const { house, members, others, ask } = await peopled()
  expect([...(await routesThereAre(house))].sort()).toEqual(Object.keys(httpRights).sort())
  const count = { forbidden: 0, permitted: 0 }
  const wrong: string[] = []
  const guarded = Object.entries(httpRights).filter(([, { for: who }]) => who !== 'anybody')
  for (const [route] of guarded) {
    for (const [name, token] of Object.entries(others)) {
      count.forbidden += 1
      const answer = await ask(route, token)
      if (answer !== outsiders[name as Outsider]) wrong.push(`${name}: ${route}: ${answer}`)
    }
  }
  for (const role of roles) {
    for (const [route, { for: who }] of guarded) {
      const mayAsk = may(role, who)
      count[mayAsk ? 'permitted' : 'forbidden'] += 1
      const answer = await ask(route, members[role])
      if (mayAsk ? refusals.includes(answer) : answer !== 'not-permitted')
        wrong.push(`${role}: ${route}: ${answer}`)
    }
  }
  console.log(`routes by everybody: ${JSON.stringify({ ...count, wrong: wrong.length })}`)
  expect(wrong).toEqual([])
  expect(count.forbidden).toBeGreaterThan(150)
})

test('R7: a ballot is taken over HTTP in those modes that let people vote, and in no other', async () => {
  const { house, lead, members } = await peopled()
  await lead.do({ name: 'session.start', payload: {} })
  const count = { permitted: 0, forbidden: 0, wrong: 0 }
  let after = 0
  for (const mode of stepModes) {
    await lead.do({
      name: 'script.edit',
      payload: { step: lead.step(0), change: { mode, permissions: null } },
    })
    const body = { ballot: dots({ a: (after % 3) + 1 }), after }
    const path = `/api/boards/${house.board}/votes/b-vote/ballot`
    const cast = await house.server.ask(path, { method: 'PUT', token: members.participant, body })
    const mayVote = permissionsOf({ title: 'x', minutes: 1, mode, targets: [] }).vote
    count[mayVote ? 'permitted' : 'forbidden'] += 1
    if (cast.ok !== mayVote) count.wrong += 1
    if (cast.ok) after += 1
  }
  console.log(`ballots by mode: ${JSON.stringify(count)}`)
  expect(count).toEqual({ permitted: 1, forbidden: stepModes.length - 1, wrong: 0 })
})
