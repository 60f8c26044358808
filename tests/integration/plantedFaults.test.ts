import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { addCards } from '#shared/board/changes/addCards.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { closeCode } from '#shared/protocol/sync.ts'
import { eventually } from '#tests/support/eventually.ts'
import { note } from '#tests/support/notes.ts'
import { frames } from '#tests/support/rawFrames.ts'
import { startSync } from '#tests/support/startSync.ts'
import { join, rawSocket, startForTest } from '#tests/support/syncHarness.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'
import { content, garbage, item, type RawDelete, type RawStruct, rawUpdate } from '#tests/support/updates.ts'

const poison = 'a sound value that something below the guard does not bear'
const isPoison = (one: unknown) => one instanceof Y.ContentAny && one.arr[0] === poison

/** Puts a fault into a method for the time of the test. */
function plant<Host extends object, Name extends keyof Host>(
  host: Host,
  name: Name,
  faulty: (original: Host[Name]) => Host[Name],
): void {
  const original = host[name]
  host[name] = faulty(original)
  onTestFinished(() => {
    host[name] = original
  })
}

const evil = 2
const entry = item({ root: 'cards', sub: 'x', content: content.type(1) })
const poisoned = item({ parent: [evil, 0], sub: 'k', content: content.any(poison) })

const throwing = () =>
  plant(
    Y.ContentAny.prototype,
    'integrate',
    original =>
      function (this: Y.ContentAny, ...args) {
        if (isPoison(this)) throw new Error('planted')
        original.apply(this, args)
      },
  )

interface Fault {
  readonly plant: () => void
  /** Pieces before the poisoned one. */
  readonly before?: readonly RawStruct[]
  readonly deletes?: readonly RawDelete[]
}

const faults: Readonly<Record<string, Fault>> = {
  'an update that makes Yjs throw': { plant: throwing },
  'an update that Yjs parks': {
    plant: () =>
      plant(
        Y.Item.prototype,
        'getMissing',
        original =>
          function (this: Y.Item, ...args) {
            return isPoison(this.content) ? 424_242 : original.apply(this, args)
          },
      ),
  },
  'an update that breaks Yjs half-way through many pieces': {
    plant: throwing,
    before: Array.from({ length: 6000 }, () => garbage(1)),
  },
  'an update whose cleanup ends half-way': {
    plant: () =>
      plant(
        Y.ContentAny.prototype,
        'gc',
        original =>
          function (this: Y.ContentAny, ...args) {
            if (isPoison(this)) throw new Error('planted')
            original.apply(this, args)
          },
      ),
    deletes: [[evil, 1, 1]],
  },
  'an update that breaks the guard itself': {
    plant: () =>
      plant(Map, 'groupBy', original => (items, keyOf) => {
        const all = [...items]
        if (JSON.stringify(all).includes(poison)) throw new Error('planted')
        return original(all, keyOf)
      }),
  },
}

test.for(Object.entries(faults))(
  'R5: %s puts out its sender and nobody else, and nothing is lost',
  async ([, fault]) => {
    const folder = await temporaryFolder()
    const harness = await startForTest({ folder })
    await harness.newBoard('b')
    const noor = join(harness, 'b', 'participant:noor')
    await noor.synced()
    const say = (text: string) => addCards(noor.board, [note(text, 'participant-noor')], null)
    const texts = async () => (await harness.sync.read('b')).cards.map(card => card.text)
    say('before')
    await eventually(async () => expect(await texts()).toContain('before'))
    const { socket } = await rawSocket(harness, 'b', 'participant:evil')
    const closed = new Promise(resolve => socket.once('close', resolve))

    fault.plant()
    say('on its way')
    const structs = [entry, ...(fault.before ?? []), poisoned]
    socket.send(frames.update(rawUpdate([{ client: evil, clock: 0, structs }], fault.deletes)))
    say('right behind it')
    expect(await closed).toBe(closeCode.refused)
    say('after')

    await eventually(async () =>
      expect((await texts()).sort()).toEqual(['after', 'before', 'on its way', 'right behind it']),
    )
    await eventually(async () => expect(await harness.sync.read('b')).toEqual(toSnapshot(noor.board)))
    expect(noor.closes).toEqual([])
    const late = join(harness, 'b', 'participant:late')
    await late.synced()
    expect(toSnapshot(late.board)).toEqual(toSnapshot(noor.board))
    noor.leave()
    late.leave()
    await harness.stop()
    const again = await startSync({ folder })
    expect(await again.sync.read('b')).toEqual(toSnapshot(noor.board))
    await again.stop()
  },
)
