/** Who made something, as Yjs knows it: the client, and its clock at the time. */
export interface Maker {
  readonly client: number
  readonly clock: number
}

/** One place of the board that a change writes or deletes: what the rules look at. */
export interface Touch {
  readonly op: 'set' | 'delete'
  readonly root: string
  /** Key in the root map: a card's id, or a field of the board itself. */
  readonly entry: string
  /** Key in the entry; absent if the entry itself is written or deleted. Letters of a shared text touch its key. */
  readonly field?: string
  /** The entry is made by this very change. */
  readonly isFresh?: boolean
  /** The simple value that a field is set to. */
  readonly value?: unknown
  /** Who made what stood there and goes by this touch: what is deleted, or what an entry overwrites. */
  readonly former?: Maker
  /** UTF-16 units that come into a shared text, or go from it. */
  readonly units?: number
}
