import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Editor } from '#client/editor/Editor.ts'
import { placeNote } from '#client/panels/recovered/placeNote.ts'
import type { CreatedBoard, Joined } from '#shared/protocol/http.ts'
import { eventually } from '#tests/support/eventually.ts'
import { startServer, type TestServer } from '#tests/support/startServer.ts'
import { Tab, type TabOptions } from '#tests/support/Tab.ts'

let server: TestServer
let board: CreatedBoard
let browser: IDBFactory
let pat: Joined

beforeEach(async () => {
  server = await startServer({ environment: { LOG_LEVEL: 'error' } })
  board = await server.createBoard({ title: 'Recovered' })
  browser = new IDBFactory()
  pat = await server.join(board.id, board.participantKey, 'Pat')
})

afterEach(() => server.stop())

const open = (options: Partial<TabOptions> = {}) =>
  Tab.open({ server: server.url, person: pat, browser, ...options })

/** A facilitator on another device, and a card of theirs, which participants may not delete. */
async function facilitator(): Promise<{ readonly fay: Tab; readonly token: string; readonly card: string }> {
  const person = await server.join(board.id, board.facilitatorKey, 'Fay')
  const fay = await Tab.open({ server: server.url, person, browser: new IDBFactory() })
  await saved(fay)
  const card = fay.write('Fay’s')
  await saved(fay)
  return { fay, token: person.token, card }
}

const saved = (tab: Tab) => eventually(() => expect(tab.status).toBe('saved'))
const kept = (tab: Tab) => eventually(() => expect(tab.connection.isAtRisk()).toBe(false))
const ends = (tab: Tab, end: string) => eventually(() => expect(tab.ending).toBe(end))
const reads = (tab: Tab, ...texts: string[]) => eventually(() => expect(tab.texts).toEqual(texts))
const recovers = (tab: Tab, ...texts: string[]) =>
  eventually(() => expect(tab.recovered.toSorted()).toEqual(texts))

const editorOf = ({ connection: { board } }: Tab) =>
  new Editor({ board, me: pat.participant, schedule: flush => flush() })

describe('a refused client', () => {
  test('keeps as notes what the server does not have, and nothing else, and goes on with a fresh document', async () => {
    const { fay, card } = await facilitator()
    const tab = await open()
    await reads(tab, 'Fay’s')
    const before = tab.connection.board.doc.clientID
    tab.write('taken')
    tab.remove(card)
    tab.write('came too late')
    await ends(tab, 'refused')
    tab.begin()
    await saved(tab)
    await recovers(tab, 'came too late')
    await reads(tab, 'Fay’s', 'taken')
    await reads(fay, 'Fay’s', 'taken')
    expect(tab.connection.board.doc.clientID).not.toBe(before)
    expect(tab.notes.notes.current[0]).toMatchObject({ reason: 'refused', why: expect.stringMatching(/\w/) })
  })

  test('places a note again, once: not after a reload, not in another tab', async () => {
    const { fay, card } = await facilitator()
    const [tab, other] = [await open(), await open()]
    await Promise.all([saved(tab), saved(other)])
    tab.remove(card)
    tab.write('again, please')
    await ends(tab, 'refused')
    tab.begin()
    await recovers(tab, 'again, please')
    await recovers(other, 'again, please')
    const [note] = tab.notes.notes.current
    if (!note) throw new Error('nothing was recovered')
    const editor = editorOf(tab)
    expect(placeNote(editor, note)?.says).toBe('Placed in We are people who….')
    await tab.notes.turn(note.id, 'done')
    await reads(fay, 'Fay’s', 'again, please')
    await recovers(other)
    const later = await open()
    await saved(later)
    expect(later.recovered).toEqual([])
  })

  test('a comment goes back to its card, and to the parking lot if that is gone', async () => {
    const { fay, card } = await facilitator()
    const other = fay.write('Not to be deleted')
    const tab = await open()
    await reads(tab, 'Fay’s', 'Not to be deleted')
    tab.cut()
    tab.comment(card, 'is it ours?')
    tab.comment(tab.write('mine'), 'this one is')
    tab.remove(other)
    tab.mend()
    await ends(tab, 'refused')
    tab.begin()
    await recovers(tab, 'is it ours?', 'mine', 'this one is')
    const editor = editorOf(tab)
    const said = tab.notes.notes.current
      .filter(note => note.what === 'comment')
      .map(note => placeNote(editor, note)?.says)
    expect(said.sort()).toEqual(['Placed as a comment.', 'Placed in Parking lot.'])
    await reads(fay, 'Fay’s', 'Not to be deleted', 'this one is')
    expect(fay.comments).toEqual(['is it ours?'])
  })

  test('finds what was written offline in an earlier life, and offers it after a reload', async () => {
    const { card } = await facilitator()
    const tab = await open()
    await reads(tab, 'Fay’s')
    tab.cut()
    tab.write('written on the train')
    tab.remove(card)
    await kept(tab)
    tab.close()
    const next = await open()
    await ends(next, 'refused')
    next.close()
    const last = await open()
    await saved(last)
    await recovers(last, 'written on the train')
    await reads(last, 'Fay’s')
  })

  test('two tabs that were refused for the same edit offer its text once', async () => {
    const { card } = await facilitator()
    const [one, two] = [await open(), await open()]
    await Promise.all([reads(one, 'Fay’s'), reads(two, 'Fay’s')])
    one.cut()
    two.cut()
    await eventually(() => expect([one.status, two.status]).toEqual(['offline: device', 'offline: device']))
    one.write('written twice')
    one.remove(card)
    await reads(two, 'written twice')
    one.mend()
    two.mend()
    await Promise.all([ends(one, 'refused'), ends(two, 'refused')])
    for (const tab of [one, two]) tab.begin()
    await recovers(one, 'written twice')
    await recovers(two, 'written twice')
  })

  test('a note that was discarded in one tab is not offered again by another that is refused later', async () => {
    const { card } = await facilitator()
    const [one, two] = [await open(), await open()]
    await Promise.all([reads(one, 'Fay’s'), reads(two, 'Fay’s')])
    for (const tab of [one, two]) tab.cut()
    await eventually(() => expect([one.status, two.status]).toEqual(['offline: device', 'offline: device']))
    one.write('not wanted')
    one.remove(card)
    await reads(two, 'not wanted')
    one.mend()
    await ends(one, 'refused')
    one.begin()
    await recovers(one, 'not wanted')
    await one.notes.turn(one.notes.notes.current[0]?.id ?? '', 'done')
    two.mend()
    await ends(two, 'refused')
    two.begin()
    await saved(two)
    await two.notes.load()
    expect(two.recovered).toEqual([])
  })

  test('what reaches the board after all is no note any more', async () => {
    const { fay, card } = await facilitator()
    const [bad, good] = [await open(), await open()]
    await Promise.all([reads(bad, 'Fay’s'), reads(good, 'Fay’s')])
    good.cut()
    await eventually(() => expect(good.status).toBe('offline: device'))
    good.write('still on its way')
    await kept(good)
    bad.remove(card)
    await ends(bad, 'refused')
    bad.begin()
    await recovers(bad, 'still on its way')
    good.mend()
    await reads(fay, 'Fay’s', 'still on its way')
    await recovers(bad)
    expect(good.ending).toBeUndefined()
  })
})

describe('a card that somebody else deletes while one writes in it without a line', () => {
  test('leaves what was written as a note, and nothing of cards that were only deleted', async () => {
    const { fay, card } = await facilitator()
    const other = fay.write('untouched')
    const tab = await open()
    await reads(tab, 'Fay’s', 'untouched')
    tab.cut()
    tab.reword(card, 'Fay’s, and more of Pat')
    await kept(tab)
    tab.close()
    fay.remove(card)
    fay.remove(other)
    await saved(fay)
    const back = await open()
    await saved(back)
    await reads(back)
    await recovers(back, 'Fay’s, and more of Pat')
    back.close()
    const again = await open()
    await saved(again)
    await recovers(again, 'Fay’s, and more of Pat')
    expect(again.notes.notes.current).toHaveLength(1)
  })

  test('is no loss if the server had it all before', async () => {
    const { fay } = await facilitator()
    const tab = await open()
    await reads(tab, 'Fay’s')
    const id = tab.write('seen by all')
    await saved(tab)
    tab.cut()
    await reads(fay, 'Fay’s', 'seen by all')
    fay.remove(id)
    await saved(fay)
    tab.mend()
    await saved(tab)
    await reads(tab, 'Fay’s')
    expect(tab.recovered).toEqual([])
  })
})

describe('a copy that is closed for another reason', () => {
  test('signed out while offline: the unsent text is there to take along, and after coming back it can be placed', async () => {
    const { token } = await facilitator()
    const tab = await open()
    await reads(tab, 'Fay’s')
    tab.cut()
    tab.write('unsent')
    await kept(tab)
    tab.close()
    await server.ask(`/api/boards/${board.id}/links/rotate`, { token, body: { role: 'participant' } })
    const closed = await open()
    await ends(closed, 'signed-out')
    closed.notes.showAll()
    expect(closed.recovered).toEqual(['unsent'])
    closed.close()
    const invitation = await server.ask(`/api/boards/${board.id}/invitation`, { token })
    const { participantUrl } = (await invitation.json()) as { participantUrl: string }
    const key = new URL(participantUrl).hash.replace('#k=', '')
    await server.ask(`/api/boards/${board.id}/join`, { token: pat.token, body: { key, name: 'Pat' } })
    const back = await open()
    await saved(back)
    await recovers(back, 'unsent')
    await reads(back, 'Fay’s')
  })

  test('a board that was deleted leaves the unsent text, and no copy', async () => {
    const { token } = await facilitator()
    const tab = await open()
    await reads(tab, 'Fay’s')
    tab.cut()
    tab.write('unsent')
    await kept(tab)
    await server.ask(`/api/boards/${board.id}`, { token, method: 'DELETE' })
    tab.mend()
    await ends(tab, 'gone')
    tab.notes.showAll()
    expect(tab.recovered).toEqual(['unsent'])
    tab.close()
    const after = await open({ isCut: true })
    expect(after.connection.loaded.current).toBe(false)
    expect(after.texts).toEqual([])
  })

  test('what the server has confirmed is no note, whatever happens to the board then', async () => {
    const { token } = await facilitator()
    const tab = await open()
    await reads(tab, 'Fay’s')
    tab.write('confirmed')
    await saved(tab)
    await server.ask(`/api/boards/${board.id}`, { token, method: 'DELETE' })
    await ends(tab, 'gone')
    tab.notes.showAll()
    expect(tab.recovered).toEqual([])
  })

  test('more work than the server takes at once becomes notes, and the board opens', async () => {
    await facilitator()
    const tab = await open()
    await reads(tab, 'Fay’s')
    tab.cut()
    await eventually(() => expect(tab.status).toBe('offline: device'))
    const long = 'x'.repeat(4990)
    for (let n = 0; n < 900; n++) tab.write(`${n} ${long}`)
    tab.mend()
    await ends(tab, 'too-large')
    tab.begin()
    await saved(tab)
    await eventually(() => expect(tab.recovered).toHaveLength(900))
    await reads(tab, 'Fay’s')
  })

  test('much work done offline arrives at once if it is within the bounds', async () => {
    const { fay } = await facilitator()
    const tab = await open()
    await reads(tab, 'Fay’s')
    tab.cut()
    await eventually(() => expect(tab.status).toBe('offline: device'))
    const long = 'x'.repeat(4990)
    for (let n = 0; n < 400; n++) tab.write(`${n} ${long}`)
    tab.mend()
    await saved(tab)
    await eventually(() => expect(fay.texts).toHaveLength(401))
  })
})
