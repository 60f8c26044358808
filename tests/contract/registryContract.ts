import { describe, expect, test } from 'vitest'
import { piecesOf, rowsIn } from '#server/storage/segment.ts'
import { newBoard, type StoreUnderTest } from './storeContract.ts'

/** What every registry promises (server/storage/Registry.ts). */
export function registryContract(name: string, fresh: () => Promise<StoreUnderTest>): void {
  const open = async () => (await fresh()).open()
  const mira = {
    id: 'mira',
    board: 'a',
    name: 'Mira',
    organisation: 'Front Door',
    role: 'participant',
    generation: 1,
    joined: 5,
  } as const

  describe(`${name} keeps the contract of the registry`, () => {
    test('a board is found by its id and its code, and by nothing else', async () => {
      const { registry, close } = await open()
      const made = await registry.createBoard(newBoard('a'))
      expect(made.links.participant).toEqual({
        role: 'participant',
        generation: 1,
        keyHash: 'participant key of a',
      })
      expect(await registry.boardById('a')).toEqual(made)
      expect(await registry.boardByCodeHash('code of a')).toEqual(made)
      expect(await registry.boardById('A')).toBeUndefined()
      expect(await registry.boardByCodeHash('code of b')).toBeUndefined()
      await expect(registry.createBoard(newBoard('a'))).rejects.toThrow()
      await close()
    })

    test('the last who leads stays, and of two who step back at the same moment one', async () => {
      const { registry, close } = await open()
      await registry.createBoard(newBoard('a'))
      const lead = { ...mira, role: 'facilitator' } as const
      for (const id of ['ada', 'bo', 'cy']) await registry.addParticipant({ ...lead, id })
      await registry.addParticipant({ ...lead, id: 'old', generation: 0 })
      await registry.addParticipant(mira)
      const back = { role: 'participant' } as const
      expect(await registry.changeUnlessLast('a', 'ada', { removed: true })).toMatchObject({ removed: true })
      const both = await Promise.all(['bo', 'cy'].map(id => registry.changeUnlessLast('a', id, back)))
      expect(both.filter(one => one === 'last-facilitator')).toHaveLength(1)
      const everybody = await registry.participants('a')
      const leading = everybody.filter(
        one => one.role === 'facilitator' && !one.removed && one.generation === 1,
      )
      expect(leading).toHaveLength(1)
      expect(await registry.changeUnlessLast('a', 'mira', { removed: true })).toMatchObject({ removed: true })
      expect(await registry.changeUnlessLast('a', 'nobody', back)).toBeUndefined()
      await close()
    })

    test('a link is rotated once, even if two ask at the same time', async () => {
      const { registry, close } = await open()
      await registry.createBoard(newBoard('a'))
      const rotation = { role: 'participant', from: 1, keyHash: 'next key', codeHash: 'next code' } as const
      const [first, second] = await Promise.all([
        registry.rotate('a', rotation),
        registry.rotate('a', rotation),
      ])
      expect(first?.links.participant).toEqual({ role: 'participant', generation: 2, keyHash: 'next key' })
      expect(first?.links.facilitator.generation).toBe(1)
      expect(second).toBeUndefined()
      expect(await registry.boardByCodeHash('code of a')).toBeUndefined()
      expect(await registry.boardByCodeHash('next code')).toEqual(first)
      await close()
    })

    test('colours are dealt in order of joining, twelve of them', async () => {
      const { registry, close } = await open()
      await registry.createBoard(newBoard('a'))
      for (let number = 0; number < 13; number++) {
        await registry.addParticipant({ ...mira, id: `p${number}`, name: `P${number}` })
      }
      const everybody = await registry.participants('a')
      expect(everybody.map(one => one.color)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0])
      expect(everybody.map(one => one.id)[12]).toBe('p12')
      await close()
    })

    test('a participant may be renamed, described, given a role and removed, and keeps the rest', async () => {
      const { registry, close } = await open()
      await registry.createBoard(newBoard('a'))
      const added = await registry.addParticipant(mira)
      expect(added).toEqual({ ...mira, pronouns: '', color: 0, removed: false, door: 'inside' })
      await registry.changeParticipant('a', 'mira', { name: 'Mira L.', role: 'facilitator' })
      await registry.changeParticipant('a', 'mira', { pronouns: 'she/her', color: 4 })
      await registry.changeParticipant('a', 'mira', { removed: true })
      expect(await registry.participant('a', 'mira')).toEqual({
        ...added,
        name: 'Mira L.',
        role: 'facilitator',
        pronouns: 'she/her',
        color: 4,
        removed: true,
      })
      expect(await registry.changeParticipant('b', 'mira', { name: 'X' })).toBeUndefined()
      await close()
    })

    test('a token leads to its holder until it is revoked', async () => {
      const { registry, close } = await open()
      await registry.createBoard(newBoard('a'))
      const added = await registry.addParticipant(mira)
      await registry.addToken({ hash: 'h1', participant: 'mira', created: 1 })
      await registry.addToken({ hash: 'h2', participant: 'mira', created: 2 })
      expect(await registry.participantByToken('h1')).toEqual(added)
      expect(await registry.participantByToken('h')).toBeUndefined()
      await registry.revokeTokens('mira')
      expect(await registry.participantByToken('h2')).toBeUndefined()
      await expect(registry.addToken({ hash: 'h3', participant: 'nobody', created: 3 })).rejects.toThrow()
      await close()
    })

    test('a board that brings a past is stored with all of it, sessions too, or not at all', async () => {
      const place = await fresh()
      const { registry, close } = await place.open()
      const row = (seq: number) => ({ seq, time: seq, participant: 'mira', bytes: Uint8Array.of(0, 0) })
      const past = {
        head: 2,
        snapshot: Uint8Array.of(0, 0, 7),
        pieces: piecesOf([row(1), row(2)]),
        claims: new Map([[7, 'mira']]),
      }
      const records = [{ started: 5, record: '{"first":true}' }]
      await registry.createBoard({ ...newBoard('a'), past, sessions: records })
      const twice = { ...newBoard('b'), past, sessions: [...records, ...records] }
      await expect(registry.createBoard(twice)).rejects.toThrow()
      await close()
      const again = await place.open()
      expect(await again.boards.load('a')).toEqual({
        head: 2,
        snapshot: past.snapshot,
        tail: [],
        claims: past.claims,
      })
      const kept = []
      for await (const piece of again.boards.history('a')) kept.push(...rowsIn(piece))
      expect(kept).toEqual([row(1), row(2)])
      expect(await again.sessions.sessionRecords('a')).toEqual(['{"first":true}'])
      expect(await again.registry.boardById('b')).toBeUndefined()
      expect(await again.boards.load('b')).toBeUndefined()
      expect([
        ...(await again.boards.append([{ board: 'a', updates: [row(3)], claims: new Map() }])),
      ]).toEqual([['a', 3]])
      await again.close()
    })

    test('a deleted board is gone wholly: log, people, tokens and authors', async () => {
      const { boards, registry, close } = await open()
      await registry.createBoard({ ...newBoard('a'), authors: [{ id: 'x', name: 'Xenia', color: 3 }] })
      await registry.addParticipant(mira)
      await registry.addToken({ hash: 'h1', participant: 'mira', created: 1 })
      await boards.append([
        {
          board: 'a',
          updates: [{ time: 1, participant: 'mira', bytes: Uint8Array.of(0, 0) }],
          claims: new Map(),
        },
      ])
      expect(await registry.authors('a')).toEqual([{ id: 'x', name: 'Xenia', color: 3 }])
      expect(await registry.deleteBoard('a')).toBe(true)
      expect(await registry.deleteBoard('a')).toBe(false)
      expect(await registry.boardById('a')).toBeUndefined()
      expect(await registry.participantByToken('h1')).toBeUndefined()
      expect(await boards.load('a')).toBeUndefined()
      await registry.createBoard(newBoard('a'))
      expect(await registry.participants('a')).toEqual([])
      expect(await registry.authors('a')).toEqual([])
      expect((await boards.load('a'))?.head).toBe(0)
      await close()
    })
  })
}
