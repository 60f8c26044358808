import { openSqliteStore } from '#server/storage/openSqliteStore.ts'
import type { LongHistory } from './longHistory.ts'
import type { Room } from './Venue.ts'

const commitOf = 2000
/** As often as the server would have compacted, or nearly so. */
const compactAfter = 10_000

/**
 * Writes a history into the store of a server that does not run: row by row as it would have come in over hours, each
 * with its author, and compacted on the way.
 */
export async function keepHistory(
  folder: string,
  { id, seats }: Room,
  { edits }: LongHistory,
): Promise<void> {
  const store = await openSqliteStore({ folder })
  const nameOf = (author: number) => seats[author % seats.length]?.participant ?? ''
  for (let at = 0; at < edits.length; at += commitOf) {
    const some = edits.slice(at, at + commitOf)
    const updates = some.map(({ author, bytes }) => ({
      time: Date.now(),
      participant: nameOf(author),
      bytes,
    }))
    const claims = new Map(some.map(({ author, client }) => [client, nameOf(author)]))
    await store.boards.append([{ board: id, updates, claims }])
    if ((at + commitOf) % compactAfter === 0) await store.boards.compact(id)
  }
  await store.boards.compact(id)
  await store.close()
}
