import * as Y from 'yjs'
import { covers, readStateVector } from '#client/wire/stateVector.ts'
import { boardInfo } from '#shared/protocol/http.ts'
import { z } from '#shared/std/zod.ts'
import { type CopyName, CopyStore, dropCopy } from './CopyStore.ts'
import { answer, type Device } from './Device.ts'
import { dropNotes } from './NotesShelf.ts'
import { boardOfDocument, privateDocument } from './privateDocument.ts'
import { readCopy } from './readCopy.ts'

const boardHere = z.object({
  board: z.string(),
  participant: z.string(),
  openedAt: z.number(),
  /** What the server said when it was last asked; absent once the board was closed to this person. */
  info: boardInfo.optional(),
})
export type BoardHere = Readonly<z.infer<typeof boardHere>>

const day = 24 * 3_600_000
/** Copies of boards that were not opened for so long go; those with something unsent in them stay much longer. */
const keptForMs = 30 * day
const unsentKeptForMs = 365 * day

/** Who opened a board on this device last, and what is known of it. */
export async function lastHere(device: Device, board: string): Promise<BoardHere | undefined> {
  const read = await device.transact(({ boards }) => answer(boards.index('board').getAll(board)))
  return read.ok ? parsed(read.value).sort((a, b) => b.openedAt - a.openedAt)[0] : undefined
}

/** Notes that a board was opened; without `info` that it is closed to this person. */
export async function noteHere(device: Device, here: BoardHere): Promise<void> {
  await device.transact(async ({ boards }) => {
    boards.put(here)
  })
}

/** Everything about a board goes: it was deleted from here. */
export async function forgetHere(device: Device, board: string): Promise<void> {
  await device.transact(async stores => {
    const here = await answer(stores.boards.index('board').getAll(board))
    for (const { participant } of parsed(here)) {
      for (const name of documentsOf({ board, participant })) {
        await dropCopy(stores, name)
        await dropNotes(stores, name, () => true)
      }
      stores.boards.delete([board, participant])
    }
  })
}

/** Makes room: old copies go, or (`idleMs` 0) all but the open board's, unless something in them is still unsent. */
export async function pruneHere(
  device: Device,
  { open, now, idleMs = keptForMs }: { open: CopyName; now: number; idleMs?: number },
): Promise<void> {
  const read = await device.transact(({ boards }) => answer(boards.getAll()))
  const old = read.ok ? parsed(read.value).filter(one => now - one.openedAt > idleMs) : []
  for (const { board, participant, openedAt } of old) {
    if (board === boardOfDocument(open.board) && participant === open.participant) continue
    const documents = documentsOf({ board, participant })
    if (now - openedAt < unsentKeptForMs && (await anyUnsent(device, documents))) continue
    await device.transact(async stores => {
      let left = 0
      for (const name of documents) {
        await dropCopy(stores, name)
        left += await dropNotes(stores, name, ({ state }) => state === 'done')
      }
      if (left === 0) stores.boards.delete([board, participant])
    })
  }
}

/** The board, and what this person writes in private on it. */
function documentsOf({ board, participant }: CopyName): readonly CopyName[] {
  return [
    { board, participant },
    { board: privateDocument(board), participant },
  ]
}

async function anyUnsent(device: Device, names: readonly CopyName[]): Promise<boolean> {
  for (const name of names) if (await holdsUnsent(device, name)) return true
  return false
}

async function holdsUnsent(device: Device, name: CopyName): Promise<boolean> {
  const stored = await new CopyStore(device, name).open()
  if (!stored.ok) return true
  const { doc, known } = readCopy(stored.value.record, stored.value.rows)
  const isSent = covers(known, readStateVector(Y.encodeStateVector(doc)))
  doc.destroy()
  return !isSent
}

/** What another version may have written is none of ours. */
function parsed(values: readonly unknown[]): BoardHere[] {
  return values.flatMap(value => boardHere.safeParse(value).data ?? [])
}
