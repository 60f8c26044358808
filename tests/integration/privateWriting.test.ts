import { describe, expect, onTestFinished, test } from 'vitest'
import type { BoardConnection } from '#client/wire/BoardConnection.ts'
import { privateName } from '#server/storage/privateName.ts'
import { PrivateWriting } from '#server/writing/PrivateWriting.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { addDraft, keepBack, readDrafts } from '#shared/board/drafts/drafts.ts'
import type { CardId } from '#shared/board/ids.ts'
import { newBoardSnapshot } from '#shared/canvases/newBoard.ts'
import { boxesOverlap } from '#shared/geometry/box.ts'
import { layDrafts } from '#shared/session/writing/layDrafts.ts'
import { connectAs } from '#tests/support/connectAs.ts'
import { eventually } from '#tests/support/eventually.ts'
import { type SyncHarness, startSync } from '#tests/support/startSync.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'

const board = 'board'
const step = 's1'

interface Desk extends SyncHarness {
  readonly writing: PrivateWriting
  restart(): Promise<Desk>
}

async function open(folder?: string): Promise<Desk> {
  const place = folder ?? (await temporaryFolder())
  const harness = await startSync({ folder: place })
  const stop = once(() => harness.stop())
  onTestFinished(stop)
  if (folder === undefined)
    await harness.newBoard(
      board,
      newBoardSnapshot({ title: 'T', community: '', canvases: ['domain'], language: 'en' }),
    )
  const { sync, store } = harness
  const writing = new PrivateWriting({
    sync,
    store: store.boards,
    writers: id => store.registry.privateWriters(id),
  })
  return {
    ...harness,
    writing,
    async restart() {
      await stop()
      return open(place)
    },
  }
}

function once(run: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= run()
    return done
  }
}

const writer = (harness: SyncHarness, name: string) =>
  connectAs(harness, `${board}/private`, `participant:${name}`)

function write(to: BoardConnection, text: string, zone = 'domain.topics'): CardId {
  const draft = { kind: 'topic', canvas: 'domain', zone, text, color: 'straw', fields: {}, step } as const
  return addDraft(to.board, draft, 'test') ?? ''
}

const saved = (...all: readonly BoardConnection[]) =>
  eventually(() => {
    for (const one of all) expect(one.status.current.state).toBe('saved')
  })
const textsOf = (one: BoardConnection) => readDrafts(one.board).map(({ text }) => text)
const cardsOn = async ({ sync }: SyncHarness) => (await sync.read(board)).cards

describe('private writing', () => {
  test('R8: it reaches the other devices of its author, also after a restart, and nobody else', async () => {
    const first = await open()
    const ada = writer(first, 'ada')
    const bo = writer(first, 'bo')
    write(ada, 'only ada')
    write(bo, 'only bo')
    await saved(ada, bo)
    const phone = writer(first, 'ada')
    await eventually(() => expect(textsOf(phone)).toEqual(['only ada']))
    write(phone, 'from the phone')
    await eventually(() => expect(textsOf(ada)).toEqual(['only ada', 'from the phone']))
    expect(textsOf(bo)).toEqual(['only bo'])
    for (const one of [ada, bo, phone]) one.close()
    const second = await first.restart()
    const back = writer(second, 'ada')
    await eventually(() => expect(textsOf(back)).toEqual(['only ada', 'from the phone']))
    expect(await cardsOn(second)).toEqual([])
  })

  test('others learn how much is written for a step, and by how many; what is kept back or blank is not counted', async () => {
    const harness = await open()
    const ada = writer(harness, 'ada')
    const bo = writer(harness, 'bo')
    const kept = write(ada, 'not yet')
    keepBack(ada.board, kept, true, 'test')
    write(ada, 'one')
    write(bo, 'two')
    write(bo, 'three')
    write(bo, '  ')
    await saved(ada, bo)
    expect(await harness.writing.counts(board)).toEqual({ [step]: { cards: 3, writers: 2 } })
    write(ada, 'four')
    await saved(ada)
    expect(await harness.writing.counts(board)).toEqual({ [step]: { cards: 4, writers: 2 } })
    await harness.writing.reveal(board, { step, naming: 'named' })
    expect(await harness.writing.counts(board)).toEqual({})
  })

  test('a facilitator is told when something is stored, and never what', async () => {
    const harness = await open()
    const told: unknown[] = []
    harness.sync.wroteInPrivate.add(one => told.push(one))
    const ada = writer(harness, 'ada')
    write(ada, 'secret words')
    await saved(ada)
    await eventually(() => expect(told).toContainEqual({ board, participant: 'participant-ada' }))
    expect(JSON.stringify(told)).not.toContain('secret words')
  })

  test('of what was private no history is kept, and what was taken away is nowhere in its log', async () => {
    const harness = await open()
    const ada = writer(harness, 'ada')
    deleteCards(ada.board, [write(ada, 'taken away again')], 'test')
    write(ada, 'still there')
    await saved(ada)
    const own = privateName(board, 'participant-ada')
    await harness.store.boards.compact(own)
    expect(await Array.fromAsync(harness.store.boards.history(own))).toEqual([])
    const stored = await harness.store.boards.load(own)
    const bytes = Buffer.from(stored?.snapshot ?? [])
    expect(stored?.tail).toEqual([])
    expect(bytes.includes('still there')).toBe(true)
    expect(bytes.includes('taken away')).toBe(false)
  })

  test('one’s own drafts may all go at once: nobody is frozen for that', async () => {
    const harness = await open()
    const ada = writer(harness, 'ada')
    const ids = Array.from({ length: 40 }, (_, n) => write(ada, `draft ${n}`))
    await saved(ada)
    // What was written on another day is no longer taken back, but deleted.
    const second = await harness.restart()
    const back = writer(second, 'ada')
    await eventually(() => expect(textsOf(back)).toHaveLength(40))
    deleteCards(back.board, ids, 'test')
    await saved(back)
    expect([back.ending.current, textsOf(back)]).toEqual([undefined, []])
  })

  test('all that is private goes with its board', async () => {
    const harness = await open()
    const ada = writer(harness, 'ada')
    write(ada, 'words')
    await saved(ada)
    await harness.store.registry.deleteBoard(board)
    await harness.sync.remove(board)
    await eventually(() => expect(ada.ending.current?.end).toBe('gone'))
    expect(await harness.store.boards.load(privateName(board, 'participant-ada'))).toBeUndefined()
  })
})

describe('a reveal', () => {
  test('lays all cards of the step at once, as the server’s own, with names and in an order drawn by lot', async () => {
    const harness = await open()
    const looking = connectAs(harness, board, 'facilitator:mira')
    const writers = ['ada', 'bo', 'cy'].map(name => writer(harness, name))
    for (const [index, one] of writers.entries()) for (const n of [1, 2, 3, 4]) write(one, `${index}.${n}`)
    await saved(...writers)
    expect(await harness.writing.reveal(board, { step, naming: 'named' })).toEqual({ revealed: 12, left: 0 })
    const cards = await cardsOn(harness)
    const inOrder = ['0.1', '0.2', '0.3', '0.4', '1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4']
    expect(cards.map(({ text }) => text)).not.toEqual(inOrder)
    expect(cards.map(({ text }) => text).sort()).toEqual(inOrder)
    expect(cards.find(({ text }) => text === '1.2')).toMatchObject({
      author: 'participant-bo',
      zone: 'domain.topics',
    })
    expect(new Set(cards.map(({ at }) => String(at))).size).toBe(12)
    await eventually(() => expect(looking.board.cards.size).toBe(12))
    expect(new Set([...looking.board.cards._map.values()].map(({ id }) => id.client)).size).toBe(1)
    await eventually(() => expect(writers.flatMap(textsOf)).toEqual([]))
  })

  test('of an anonymous step leaves no author on the board, in its log, nor words with their author in the private one', async () => {
    const harness = await open()
    const ada = writer(harness, 'ada')
    write(ada, 'words of nobody')
    await saved(ada)
    await harness.writing.reveal(board, { step, naming: 'anonymous' })
    const [card] = await cardsOn(harness)
    expect(card).toMatchObject({ text: 'words of nobody' })
    expect(card).not.toHaveProperty('author')
    const log = await harness.store.boards.load(board)
    for (const row of log?.tail ?? []) {
      expect(row.participant).toBe('server')
      expect(Buffer.from(row.bytes).includes('participant-ada')).toBe(false)
    }
    const own = await harness.store.boards.load(privateName(board, 'participant-ada'))
    expect(own?.tail).toEqual([])
    expect(Buffer.from(own?.snapshot ?? []).includes('words of nobody')).toBe(false)
  })

  test('one at a time draws one card of all that are left, until there are none', async () => {
    const harness = await open()
    const ada = writer(harness, 'ada')
    for (const text of ['one', 'two', 'three']) write(ada, text)
    await saved(ada)
    const next = () => harness.writing.reveal(board, { step, naming: 'named', most: 1 })
    expect([await next(), await next(), await next(), await next()]).toEqual([
      { revealed: 1, left: 2 },
      { revealed: 1, left: 1 },
      { revealed: 1, left: 0 },
      { revealed: 0, left: 0 },
    ])
    expect(await cardsOn(harness)).toHaveLength(3)
  })

  test('leaves what is kept back, and what belongs to another step', async () => {
    const harness = await open()
    const ada = writer(harness, 'ada')
    keepBack(ada.board, write(ada, 'kept'), true, 'test')
    addDraft(
      ada.board,
      {
        kind: 'topic',
        canvas: 'domain',
        zone: 'domain.topics',
        text: 'later',
        color: 'white',
        fields: {},
        step: 's2',
      },
      'test',
    )
    write(ada, 'now')
    await saved(ada)
    await harness.writing.reveal(board, { step, naming: 'named' })
    expect((await cardsOn(harness)).map(({ text }) => text)).toEqual(['now'])
    await eventually(() => expect(textsOf(ada)).toEqual(['kept', 'later']))
  })

  test('that was cut off after the board had the cards is finished by the next, and nothing stands twice', async () => {
    const first = await open()
    const ada = writer(first, 'ada')
    write(ada, 'one')
    write(ada, 'two')
    await saved(ada)
    ada.close()
    // As a crash leaves it: on the board, and still where they were written.
    const drafts = await first.sync.look(privateName(board, 'participant-ada'), readDrafts)
    await first.sync.change(board, one =>
      layDrafts(
        one,
        drafts.map(draft => ({ draft })),
        { now: 1, origin: 'test' },
      ),
    )
    await first.sync.change(board, one => deleteCards(one, [drafts[0]?.id ?? ''], 'test'))
    const second = await first.restart()
    await second.writing.reveal(board, { step, naming: 'named' })
    expect((await cardsOn(second)).map(({ text }) => text)).toEqual(['two'])
    const back = writer(second, 'ada')
    await eventually(() => expect(back.isOnline.current && back.loaded.current).toBe(true))
    expect(textsOf(back)).toEqual([])
  })

  test('that is asked for twice at once lays every card once', async () => {
    const harness = await open()
    const ada = writer(harness, 'ada')
    for (let n = 0; n < 20; n++) write(ada, `card ${n}`)
    await saved(ada)
    const wish = { step, naming: 'named' } as const
    await Promise.all([harness.writing.reveal(board, wish), harness.writing.reveal(board, wish)])
    expect(await cardsOn(harness)).toHaveLength(20)
  })

  test('what is typed until the card leaves its author’s document comes along', async () => {
    const harness = await open()
    const ada = writer(harness, 'ada')
    const id = write(ada, 'half a sen')
    await saved(ada)
    const change = harness.sync.change.bind(harness.sync)
    // Between the two halves of the reveal somebody goes on typing.
    harness.sync.change = async (document, run, maker) => {
      if (document !== board) {
        harness.sync.change = change
        await change(document, one => editText(one, id, 'half a sentence', 'test'))
      }
      return change(document, run, maker)
    }
    await harness.writing.reveal(board, { step, naming: 'named' })
    expect((await cardsOn(harness)).map(({ text }) => text)).toEqual(['half a sentence'])
  })

  test('puts into the parking lot what has no place any more, or no room', async () => {
    const harness = await open()
    const ada = writer(harness, 'ada')
    write(ada, 'one statement', 'domain.statement')
    write(ada, 'another', 'domain.statement')
    write(ada, 'nowhere', 'domain.gone')
    await saved(ada)
    await harness.writing.reveal(board, { step, naming: 'named' })
    const zones = (await cardsOn(harness)).map(({ zone }) => zone).sort()
    expect(zones).toEqual(['domain.statement', 'side.parking', 'side.parking'])
  })

  test('of 300 cards into one zone takes a moment, and lays none over another: what has no room lies beside the sheet', async () => {
    const harness = await open()
    const ada = writer(harness, 'ada')
    for (let n = 0; n < 300; n++) write(ada, `a topic of about this length, number ${n}`)
    await saved(ada)
    const before = performance.now()
    // One comes first, as in a reveal by lot: the others find it there.
    expect(await harness.writing.reveal(board, { step, naming: 'named', most: 1 })).toMatchObject({
      left: 299,
    })
    expect(await harness.writing.reveal(board, { step, naming: 'named' })).toEqual({ revealed: 299, left: 0 })
    expect(performance.now() - before).toBeLessThan(10_000)
    const cards = await cardsOn(harness)
    expect(new Set(cards.map(({ zone }) => zone))).toEqual(new Set(['domain.topics']))
    const boxes = cards.map(({ at: [x, y] }) => ({ x, y, w: 214, h: 136 }))
    const within = boxes.filter(({ x, y }) => x >= 512 && x < 836 && y >= 288 && y < 888)
    expect(within.length).toBeGreaterThan(2)
    for (const [index, box] of boxes.entries()) {
      expect(boxes.slice(index + 1).filter(other => boxesOverlap(box, other))).toEqual([])
      const isOnSheet = boxesOverlap(box, { x: 0, y: 0, w: 2400, h: 1400 })
      expect(isOnSheet).toBe(within.includes(box))
    }
  })
})
