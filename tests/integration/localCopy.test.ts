import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CopyStore } from '#client/wire/device/CopyStore.ts'
import { Device } from '#client/wire/device/Device.ts'
import type { CreatedBoard, Joined } from '#shared/protocol/http.ts'
import { eventually } from '#tests/support/eventually.ts'
import { startServer, type TestServer } from '#tests/support/startServer.ts'
import { Tab, type TabOptions } from '#tests/support/Tab.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'

let server: TestServer
let board: CreatedBoard
let browser: IDBFactory
let ann: Joined

beforeEach(async () => {
  server = await startServer()
  board = await server.createBoard({ title: 'Copies' })
  browser = new IDBFactory()
  ann = await server.join(board.id, board.participantKey, 'Ann')
})

afterEach(() => server.stop())

const open = (options: Partial<TabOptions> = {}) =>
  Tab.open({ server: server.url, person: ann, browser, ...options })

/** What somebody on another device sees. */
async function elsewhere(): Promise<Tab> {
  const bob = await server.join(board.id, board.participantKey, 'Bob')
  return Tab.open({ server: server.url, person: bob, browser: new IDBFactory() })
}

const saved = (tab: Tab) => eventually(() => expect(tab.status).toBe('saved'))
const kept = (tab: Tab) => eventually(() => expect(tab.connection.isAtRisk()).toBe(false))
const says = (tab: Tab, status: string) => eventually(() => expect(tab.status).toBe(status))
const reads = (tab: Tab, ...texts: string[]) => eventually(() => expect(tab.texts).toEqual(texts))

describe('the copy on the device', () => {
  test('opens the board without a server, with what was there and what was written offline', async () => {
    const before = await open()
    await saved(before)
    before.write('online')
    await saved(before)
    before.cut()
    await says(before, 'offline: device')
    before.write('on the train')
    await kept(before)
    before.close()
    const after = await open({ isCut: true })
    expect(after.connection.loaded.current).toBe(true)
    expect(after.texts).toEqual(['on the train', 'online'])
    await says(after, 'offline: device')
    after.mend()
    await saved(after)
    await reads(await elsewhere(), 'on the train', 'online')
  })

  test('edits made while the server is down survive a restart of the browser', async () => {
    await server.stop()
    const folder = await temporaryFolder()
    server = await startServer({ folder })
    board = await server.createBoard({ title: 'Copies' })
    ann = await server.join(board.id, board.participantKey, 'Ann')
    const { port } = new URL(server.url)
    const first = await open()
    await saved(first)
    await server.stop()
    await says(first, 'offline: device')
    first.write('while the server slept')
    await kept(first)
    first.close()
    const second = await open()
    await reads(second, 'while the server slept')
    server = await startServer({ folder, environment: { PORT: port } })
    await saved(second)
    await reads(await elsewhere(), 'while the server slept')
  })

  test('is not Saved after a reload before the server has confirmed it, though it has everything', async () => {
    const before = await open()
    await saved(before)
    before.write('stored')
    await saved(before)
    before.close()
    const after = await open()
    const states: string[] = []
    after.connection.status.subscribe(() => states.push(after.status))
    await saved(after)
    expect(states).toEqual(['saving', 'saved'])
  })
})

describe('a copy that cannot be trusted never keeps the board from opening', () => {
  test('garbage in the store: the readable part becomes recovered notes, the board comes from the server', async () => {
    const before = await open()
    await saved(before)
    before.write('stored')
    await saved(before)
    before.cut()
    await says(before, 'offline: device')
    before.write('readable')
    await kept(before)
    before.close()
    await copyOf(ann).replace({ bytes: Uint8Array.of(9, 9, 9), covers: [], known: new Map() })
    const after = await open()
    await saved(after)
    await reads(after, 'stored')
    await eventually(() => expect(after.recovered).toEqual(['readable']))
    after.cut()
    await says(after, 'offline: device')
    after.write('kept again')
    await kept(after)
    after.close()
    await reads(await open({ isCut: true }), 'kept again', 'stored')
  })

  test('something else in the place of records and updates', async () => {
    const before = await open()
    await saved(before)
    before.close()
    await plant(browser)
    const after = await open()
    await saved(after)
    after.write('goes on')
    await saved(after)
  })

  test('a full device: nothing is promised, the page is asked to stay, and it is tried again with everything', async () => {
    const tab = await open()
    await saved(tab)
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    tab.cut()
    await says(tab, 'offline: device')
    tab.write('no room for this')
    await says(tab, 'offline: page')
    expect(tab.connection.isAtRisk()).toBe(true)
    full.mockRestore()
    await says(tab, 'offline: device')
    expect(tab.connection.isAtRisk()).toBe(false)
    tab.close()
    await reads(await open({ isCut: true }), 'no room for this')
  })

  test('a database of a newer Convene is left alone', async () => {
    await new Promise(resolve => {
      browser.open('convene', 99).onsuccess = event => {
        ;(event.target as IDBOpenDBRequest).result.close()
        resolve(undefined)
      }
    })
    const tab = await open()
    await saved(tab)
    tab.cut()
    await says(tab, 'offline: page')
  })

  test('a database that never answers', async () => {
    const tab = await open({ browser: { open: () => ({}) } as unknown as IDBFactory })
    await saved(tab)
    tab.cut()
    await says(tab, 'offline: page')
  })

  test('another person’s copy is neither shown nor sent', async () => {
    const before = await open()
    await saved(before)
    before.cut()
    await says(before, 'offline: device')
    before.write('Ann’s own')
    await kept(before)
    before.close()
    const cleo = await server.join(board.id, board.participantKey, 'Cleo')
    const after = await open({ person: cleo })
    await saved(after)
    expect(after.texts).toEqual([])
    expect(after.recovered).toEqual([])
  })

  test('a device that has become somebody else’s sends nothing: the line lets in only who wrote it', async () => {
    const before = await open()
    await saved(before)
    before.cut()
    await says(before, 'offline: device')
    before.write('Ann’s own')
    await kept(before)
    before.close()
    const cleo = await server.join(board.id, board.participantKey, 'Cleo')
    const after = await open({ person: { ...ann, token: cleo.token } })
    await eventually(() => expect(after.connection.ending.current?.end).toBe('signed-out'))
    await reads(await elsewhere())
  })
})

function copyOf({ board, participant }: Joined): CopyStore {
  return new CopyStore(new Device(browser), { board, participant: participant.id })
}

/** As if another program used our database. */
async function plant(factory: IDBFactory): Promise<void> {
  const owner = { board: board.id, participant: ann.participant.id }
  await new Device(factory).transact(async ({ boards, copies, updates, notes }) => {
    boards.put({ ...owner, info: 7 })
    copies.put({ ...owner, generation: { not: 'ours' } })
    updates.add({ ...owner, bytes: 'text' })
    notes.put({ ...owner, id: 'x', card: null })
  })
}
