import { describe, expect, test } from 'vitest'
import type { SessionStep } from '#server/storage/SessionStore.ts'
import { newBoard, type StoreUnderTest } from './storeContract.ts'

const step: SessionStep = { board: 'a', from: 0, state: '{}', roster: [] }

/** What every session store promises (server/storage/SessionStore.ts). */
export function sessionStoreContract(name: string, fresh: () => Promise<StoreUnderTest>): void {
  const open = async () => {
    const store = await (await fresh()).open()
    await store.registry.createBoard(newBoard('a'))
    return store
  }

  describe(`${name} keeps the contract of sessions`, () => {
    test('of two steps upon one version one is stored, and the other is stale and leaves nothing', async () => {
      const { sessions, registry, close } = await open()
      await registry.addParticipant({ ...mira, role: 'participant' })
      const command = { person: 'mira', id: 'first' }
      const roster = [{ do: 'role', person: 'mira', role: 'facilitator' }] as const
      const both = await Promise.all([
        sessions.storeSession({ ...step, state: '{"by":"first"}', command }),
        sessions.storeSession({
          ...step,
          state: '{"by":"second"}',
          roster,
          command: { person: 'mira', id: 'second' },
        }),
      ])
      expect(both).toEqual(['stored', 'stale'])
      expect(await sessions.session('a')).toEqual({
        version: 1,
        state: '{"by":"first"}',
        commands: [{ ...command, version: 1 }],
      })
      expect((await registry.participant('a', 'mira'))?.role).toBe('participant')
      await close()
    })

    test('a step of a board that is not there is gone, and sessions go with their boards', async () => {
      const { sessions, registry, close } = await open()
      expect(await sessions.storeSession({ ...step, board: 'b' })).toBe('gone')
      await sessions.storeSession({ ...step, record: { started: 1, record: '{}' } })
      await sessions.keepScript('a', { id: 'own', script: '{}' }, 5)
      await registry.deleteBoard('a')
      expect(await sessions.session('a')).toBeUndefined()
      expect([await sessions.sessionRecords('a'), await sessions.scripts('a')]).toEqual([[], []])
      await close()
    })

    test('a record of the same start replaces the former, others stand beside it in order', async () => {
      const { sessions, close } = await open()
      await sessions.storeSession({ ...step, record: { started: 9, record: 'later' } })
      await sessions.storeSession({ ...step, from: 1, record: { started: 5, record: 'first' } })
      await sessions.storeSession({ ...step, from: 2, record: { started: 5, record: 'first again' } })
      expect(await sessions.sessionRecords('a')).toEqual(['first again', 'later'])
      await close()
    })

    test('the door shuts out all but those named and those who lead, and lets them in again', async () => {
      const { sessions, registry, close } = await open()
      await registry.addParticipant({ ...mira, id: 'fay', role: 'facilitator' })
      for (const id of ['mira', 'noor']) await registry.addParticipant({ ...mira, id })
      await registry.addParticipant({ ...mira, id: 'una', door: 'lobby' })
      const doors = async () => (await registry.participants('a')).map(({ id, door }) => `${id} ${door}`)
      await sessions.storeSession({ ...step, roster: [{ do: 'shut-out', except: ['mira'] }] })
      expect(await doors()).toEqual(['fay inside', 'mira inside', 'noor outside', 'una lobby'])
      await sessions.storeSession({ ...step, from: 1, roster: [{ do: 'admit', people: ['noor'] }] })
      expect(await doors()).toEqual(['fay inside', 'mira inside', 'noor inside', 'una lobby'])
      await sessions.storeSession({ ...step, from: 2, roster: [{ do: 'admit-all', except: [] }] })
      expect(await doors()).toEqual(['fay inside', 'mira inside', 'noor inside', 'una inside'])
      await close()
    })

    test('whoever belongs no longer gets no role by which they would', async () => {
      const { sessions, registry, close } = await open()
      await registry.addParticipant({ ...mira, generation: 0 })
      await sessions.storeSession({ ...step, roster: [{ do: 'role', person: 'mira', role: 'facilitator' }] })
      expect(await registry.participant('a', 'mira')).toMatchObject({ role: 'participant', generation: 0 })
      await close()
    })

    test('a board keeps so many scripts and no more', async () => {
      const { sessions, close } = await open()
      const keep = (id: string, script: string) => sessions.keepScript('a', { id, script }, 2)
      expect([await keep('x', '1'), await keep('y', '2'), await keep('z', '3')]).toEqual([
        'kept',
        'kept',
        'full',
      ])
      expect(await keep('x', 'other')).toBe('kept')
      expect(await sessions.scripts('a')).toEqual([
        { id: 'x', script: 'other' },
        { id: 'y', script: '2' },
      ])
      expect([await sessions.dropScript('a', 'x'), await sessions.dropScript('a', 'x')]).toEqual([
        true,
        false,
      ])
      await close()
    })
  })
}

const mira = {
  id: 'mira',
  board: 'a',
  name: 'Mira',
  organisation: '',
  role: 'participant',
  generation: 1,
  joined: 5,
} as const
