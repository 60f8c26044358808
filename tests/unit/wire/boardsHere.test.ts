import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { forgetHere, lastHere, noteHere, pruneHere } from '#client/wire/device/boardsHere.ts'
import { CopyStore } from '#client/wire/device/CopyStore.ts'
import { Device } from '#client/wire/device/Device.ts'
import { readStateVector } from '#client/wire/stateVector.ts'

const day = 24 * 3_600_000
const open = { board: 'open', participant: 'me' }
let device: Device

beforeEach(() => {
  device = new Device(new IDBFactory())
})

/** A copy opened so many days ago; `sent` if the server is known to have all of it. */
async function copy(board: string, { age, sent }: { age: number; sent: boolean }): Promise<void> {
  await store(board, sent)
  await noteHere(device, { board, participant: 'me', openedAt: -age * day })
}

/** What one has written in private beside a board. */
function copyBeside(board: string, { sent }: { sent: boolean }): Promise<void> {
  return store(`${board}/private`, sent)
}

async function store(board: string, sent: boolean): Promise<void> {
  const doc = new Y.Doc()
  doc.getMap('board').set('title', board)
  const known = sent ? readStateVector(Y.encodeStateVector(doc)) : new Map()
  const copies = new CopyStore(device, { board, participant: 'me' })
  await copies.replace({ bytes: Y.encodeStateAsUpdate(doc), covers: [], known })
}

async function hasCopy(board: string): Promise<boolean> {
  const rows = await new CopyStore(device, { board, participant: 'me' }).rowsBeside(new Set())
  return rows.ok && rows.value.length > 0
}

describe('boards on this device', () => {
  test('the person who opened a board last is the one it opens for', async () => {
    await noteHere(device, { board: 'b', participant: 'first', openedAt: 2 })
    await noteHere(device, { board: 'b', participant: 'second', openedAt: 1 })
    await noteHere(device, { board: 'other', participant: 'third', openedAt: 3 })
    expect(await lastHere(device, 'b')).toMatchObject({ participant: 'first' })
    expect(await lastHere(device, 'unknown')).toBeUndefined()
  })

  test('old copies go, those with something unsent stay much longer, the open one always', async () => {
    await copy('open', { age: 400, sent: true })
    await copy('fresh', { age: 29, sent: true })
    await copy('old', { age: 31, sent: true })
    await copy('unsent', { age: 300, sent: false })
    await copy('forgotten', { age: 366, sent: false })
    await pruneHere(device, { open, now: 0 })
    const left = ['open', 'fresh', 'old', 'unsent', 'forgotten'].map(hasCopy)
    expect(await Promise.all(left)).toEqual([true, true, false, true, false])
    expect(await lastHere(device, 'old')).toBeUndefined()
  })

  test('what one writes in private goes and stays with its board, and keeps the open board from going', async () => {
    for (const board of ['open', 'old', 'unsent']) await copy(board, { age: 31, sent: true })
    for (const board of ['open', 'old']) await copyBeside(board, { sent: true })
    await copyBeside('unsent', { sent: false })
    await pruneHere(device, { open: { board: 'open/private', participant: 'me' }, now: 0 })
    const documents = ['open', 'open/private', 'old', 'old/private', 'unsent', 'unsent/private']
    expect(await Promise.all(documents.map(hasCopy))).toEqual([true, true, false, false, true, true])
    await forgetHere(device, 'open')
    expect(await Promise.all(['open', 'open/private'].map(hasCopy))).toEqual([false, false])
  })

  test('a full device drops what the server has, however fresh, and nothing that is unsent', async () => {
    await copy('open', { age: 0, sent: true })
    await copy('sent', { age: 1, sent: true })
    await copy('unsent', { age: 1, sent: false })
    await pruneHere(device, { open, now: 0, idleMs: 0 })
    expect(await Promise.all(['open', 'sent', 'unsent'].map(hasCopy))).toEqual([true, false, true])
  })

  test('a board that was deleted from here leaves nothing', async () => {
    await copy('gone', { age: 0, sent: false })
    await copy('stays', { age: 0, sent: false })
    await forgetHere(device, 'gone')
    expect(await Promise.all(['gone', 'stays'].map(hasCopy))).toEqual([false, true])
    expect(await lastHere(device, 'gone')).toBeUndefined()
  })
})
