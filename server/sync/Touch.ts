/** One place of the board that an update writes or deletes: what policy looks at. */
export interface Touch {
  readonly op: 'set' | 'delete'
  readonly root: string
  /** Key in the root map: a card's id, or a field of the board itself. */
  readonly entry: string
  /** Key in the entry; absent if the entry itself is written or deleted. */
  readonly field?: string
  /** The entry is made by this very update. */
  readonly isFresh?: boolean
  /** The simple value that a field is set to. */
  readonly value?: unknown
  /** Client that made what stood there and goes by this touch: what is deleted, or what an entry overwrites. */
  readonly former?: number
}
