import { expect, onTestFinished, test } from 'vitest'
import { type Asked, BoardSession, type SessionStep } from '#server/session/BoardSession.ts'
import { openSqliteStore } from '#server/storage/openSqliteStore.ts'
import type { SessionStore } from '#server/storage/SessionStore.ts'
import { StorageFailure } from '#server/storage/StorageFailure.ts'
import { theServer } from '#shared/session/Outcome.ts'
import { newBoard } from '#tests/contract/storeContract.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'

async function openStore(): Promise<SessionStore> {
  const store = await openSqliteStore({ folder: await temporaryFolder() })
  onTestFinished(() => store.close())
  await store.registry.createBoard(newBoard('a'))
  return store.sessions
}

function open(store: SessionStore, steps: SessionStep[] = [], loads: number[] = []): BoardSession {
  return new BoardSession('a', {
    store,
    now: () => 1000,
    loaded: state => void loads.push(Object.keys(state.hands).length),
    stepped: step => void steps.push(step),
  })
}

function comes(id: string): Asked {
  const payload = { id, name: id, role: 'participant', color: 0, attendance: 'present' } as const
  return { actor: theServer, command: { name: 'people.seen', payload } }
}

function raises(id: string): Asked {
  return {
    actor: { id, role: 'participant' },
    command: { name: 'hand.raise', payload: {} },
    id: `hand-of-${id}`,
  }
}

test('two processes that change one session at the same time lose nothing, and number their steps without holes', async () => {
  const store = await openStore()
  const steps: SessionStep[] = []
  const [one, two] = [open(store, steps), open(store, steps)]
  const people = Array.from({ length: 40 }, (_, at) => `p${at}`)
  await Promise.all(people.map((id, at) => (at % 2 ? one : two).command(comes(id))))
  await Promise.all(people.map((id, at) => (at % 2 ? one : two).command(raises(id))))
  const hands = await open(store).look(({ state }) => Object.keys(state.hands))
  expect(hands.toSorted()).toEqual(people.toSorted())
  expect(steps.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 80 }, (_, at) => at + 1),
  )
})

test('a command that two processes are asked for is done once', async () => {
  const store = await openStore()
  const steps: SessionStep[] = []
  const [one, two] = [open(store, steps), open(store, steps)]
  await one.command(comes('mira'))
  const answers = await Promise.all([one.command(raises('mira')), two.command(raises('mira'))])
  expect(answers).toEqual([
    { ok: true, value: 2 },
    { ok: true, value: 2 },
  ])
  expect(steps).toHaveLength(2)
})

test('what could not be stored is told to nobody; what was stored before the thread died is not done twice', async () => {
  const store = await openStore()
  const steps: SessionStep[] = []
  let fails: 'before' | 'after' | 'not' = 'not'
  const failing: SessionStore = {
    ...store,
    async storeSession(step) {
      if (fails === 'before') throw new StorageFailure('slow', 'The disk is full.')
      const stored = await store.storeSession(step)
      if (fails === 'after') throw new Error('the database thread has ended')
      return stored
    },
  }
  const loads: number[] = []
  const session = open(failing, steps, loads)
  await session.command(comes('mira'))
  fails = 'before'
  await expect(session.command(raises('mira'))).rejects.toThrow('The disk is full.')
  expect(steps).toHaveLength(1)
  fails = 'after'
  await expect(session.command(raises('mira'))).rejects.toThrow('thread has ended')
  fails = 'not'
  expect(await session.command(raises('mira'))).toEqual({ ok: true, value: 2 })
  expect(loads, 'what is in force is told again').toEqual([0, 0, 1])
  expect(await session.look(({ version, state }) => [version, Object.keys(state.hands)])).toEqual([
    2,
    ['mira'],
  ])
})
