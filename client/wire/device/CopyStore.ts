import { joined, readStateVector, type StateVector, writeStateVector } from '#client/wire/stateVector.ts'
import { newId } from '#shared/board/ids.ts'
import type { Result } from '#shared/std/result.ts'
import { z } from '#shared/std/zod.ts'
import { answer, type Device, type DeviceTrouble, type Stores } from './Device.ts'
import type { RecoveredNote } from './RecoveredNote.ts'

/** One copy per board and participant: what one person wrote on this device is never another's to send. */
export interface CopyName {
  readonly board: string
  readonly participant: string
}

/** One stored update; `bytes` is undefined where something else lies in its place. */
export interface CopyRow {
  readonly key: IDBValidKey
  readonly bytes: Uint8Array | undefined
}

const copyRecord = z.object({
  board: z.string(),
  participant: z.string(),
  /** Another one after the copy was dropped: what a tab wrote before does not lie there any more. */
  generation: z.string(),
  /** State vector of what the server is known to have. */
  known: z.custom<Uint8Array>(value => value instanceof Uint8Array).optional(),
})
export type CopyRecord = Readonly<z.infer<typeof copyRecord>>

/** One board's copy on this device, as bytes. Each function is one transaction; the tabs of one person share the copy. */
export class CopyStore {
  readonly name: CopyName
  readonly #device: Device

  constructor(device: Device, name: CopyName) {
    this.#device = device
    this.name = name
  }

  /** Reads everything; a copy begins here if there was none. */
  open(): Promise<Result<{ record: CopyRecord; rows: readonly CopyRow[] }, DeviceTrouble>> {
    return this.#device.transact(async ({ copies, updates }) => {
      const record = await this.#record(copies)
      copies.put(record)
      return { record, rows: await rowsOf(updates, this.name) }
    })
  }

  /** The rows that are not among these. */
  rowsBeside(covered: ReadonlySet<IDBValidKey>): Promise<Result<readonly CopyRow[], DeviceTrouble>> {
    return this.#device.transact(async ({ updates }) => {
      const { board, participant } = this.name
      const keys = await answer(updates.index('owner').getAllKeys([board, participant]))
      const others = keys.filter(key => !covered.has(key))
      return Promise.all(others.map(async key => ({ key, bytes: bytesIn(await answer(updates.get(key))) })))
    })
  }

  /** Adds updates behind those that are there, and answers their keys; undefined if the copy was dropped meanwhile. */
  append(news: {
    readonly generation: string
    readonly updates: readonly Uint8Array[]
    readonly known: StateVector
  }): Promise<Result<readonly IDBValidKey[] | undefined, DeviceTrouble>> {
    return this.#device.transact(async ({ copies, updates }) => {
      const record = await this.#record(copies)
      if (record.generation !== news.generation) return undefined
      copies.put(knowing(record, news.known))
      return Promise.all(news.updates.map(bytes => answer(updates.add({ ...this.name, bytes }))))
    })
  }

  /** Puts a whole state in the place of the rows that it covers; other tabs' rows stay. */
  replace(state: {
    readonly bytes: Uint8Array
    readonly covers: Iterable<IDBValidKey>
    readonly known: StateVector
  }): Promise<Result<{ readonly generation: string; readonly key: IDBValidKey }, DeviceTrouble>> {
    return this.#device.transact(async ({ copies, updates }) => {
      const record = await this.#record(copies)
      copies.put(knowing(record, state.known))
      for (const key of state.covers) updates.delete(key)
      const key = await answer(updates.add({ ...this.name, bytes: state.bytes }))
      return { generation: record.generation, key }
    })
  }

  /**
   * Ends the copy. What `recover` makes of its rows is kept as notes and the rows go: both or neither. Notes that are
   * known, even if they were placed or discarded since, are not offered again.
   */
  setAside(
    recover: (rows: readonly CopyRow[]) => readonly RecoveredNote[],
  ): Promise<Result<void, DeviceTrouble>> {
    return this.#device.transact(async stores => {
      const { board, participant } = this.name
      for (const note of recover(await rowsOf(stores.updates, this.name))) {
        const known = await answer(stores.notes.getKey([board, participant, note.id]))
        if (known === undefined) stores.notes.put({ ...this.name, ...note })
      }
      await dropCopy(stores, this.name)
    })
  }

  /** The copy's record, a new one if there is none or something else lies in its place. */
  async #record(copies: IDBObjectStore): Promise<CopyRecord> {
    const { board, participant } = this.name
    const read = copyRecord.safeParse(await answer(copies.get([board, participant])))
    return read.success ? read.data : { ...this.name, generation: newId() }
  }
}

/** The copy goes, whatever is in it. */
export async function dropCopy({ copies, updates }: Stores, name: CopyName): Promise<void> {
  for (const { key } of await rowsOf(updates, name)) updates.delete(key)
  copies.delete([name.board, name.participant])
}

async function rowsOf(
  updates: IDBObjectStore,
  { board, participant }: CopyName,
): Promise<readonly CopyRow[]> {
  const own = updates.index('owner')
  const owner = [board, participant]
  const [keys, values] = await Promise.all([answer(own.getAllKeys(owner)), answer(own.getAll(owner))])
  return keys.map((key, index) => ({ key, bytes: bytesIn(values[index]) }))
}

function knowing(record: CopyRecord, known: StateVector): CopyRecord {
  return { ...record, known: writeStateVector(joined(readStateVector(record.known), known)) }
}

function bytesIn(value: unknown): Uint8Array | undefined {
  const { bytes } = Object(value) as { bytes?: unknown }
  return bytes instanceof Uint8Array ? bytes : undefined
}
