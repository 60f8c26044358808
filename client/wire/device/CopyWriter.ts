import * as Y from 'yjs'
import type { StateVector } from '#client/wire/stateVector.ts'
import type { CopyStore } from './CopyStore.ts'
import type { DeviceTrouble } from './Device.ts'
import type { ReadCopy } from './readCopy.ts'

/** So much behind the state, or so many updates at once, and the state is written anew in their place. */
const mostTailBytes = 512 * 1024
const mostAtOnce = 500

/**
 * Writes one document into its copy and knows what of the copy the document covers. A copy that was dropped meanwhile
 * begins again with the whole state, and so does one whose last write failed.
 */
export class CopyWriter {
  readonly #store: CopyStore
  readonly #doc: Y.Doc
  readonly #covered: Set<IDBValidKey>
  /** Undefined: nothing that lies there is known to be whole. */
  #generation: string | undefined
  #tailBytes: number

  constructor({ store, doc }: { store: CopyStore; doc: Y.Doc }, found: ReadCopy | undefined) {
    this.#store = store
    this.#doc = doc
    this.#covered = new Set(found?.keys)
    this.#generation = found?.generation
    this.#tailBytes = found?.tailBytes ?? 0
  }

  /** Undefined once everything until now lies on the device. */
  async write(updates: readonly Uint8Array[], known: StateVector): Promise<DeviceTrouble | undefined> {
    const generation = this.#generation
    const isDue = this.#tailBytes > mostTailBytes || updates.length > mostAtOnce
    if (generation === undefined || isDue) return this.#replace(known)
    const bytes = updates.length > 1 ? [Y.mergeUpdates([...updates])] : updates
    const keys = await this.#store.append({ generation, updates: bytes, known })
    if (!keys.ok) return this.#failed(keys.refusal)
    if (!keys.value) return this.#replace(known)
    for (const key of keys.value) this.#covered.add(key)
    for (const { length } of bytes) this.#tailBytes += length
    return undefined
  }

  /** Other tabs have dropped the copy. */
  forget(): void {
    this.#generation = undefined
    this.#covered.clear()
  }

  /** What other tabs have written that this one has not read; from now on it is covered. */
  async takeOthers(): Promise<readonly Uint8Array[]> {
    const rows = await this.#store.rowsBeside(this.#covered)
    if (!rows.ok) return []
    for (const { key } of rows.value) this.#covered.add(key)
    return rows.value.flatMap(({ bytes }) => bytes ?? [])
  }

  async #replace(known: StateVector): Promise<DeviceTrouble | undefined> {
    const covers = [...this.#covered]
    const bytes = Y.encodeStateAsUpdate(this.#doc)
    const written = await this.#store.replace({ bytes, covers, known })
    if (!written.ok) return this.#failed(written.refusal)
    for (const key of covers) this.#covered.delete(key)
    this.#covered.add(written.value.key)
    this.#generation = written.value.generation
    this.#tailBytes = 0
    return undefined
  }

  /** It may have been written all the same: the next time everything is. */
  #failed(trouble: DeviceTrouble): DeviceTrouble {
    this.#generation = undefined
    return trouble
  }
}
