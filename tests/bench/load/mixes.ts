/** What the people in a room do, all of it at an even pace whatever the server answers (open loop). */
export interface Mix {
  /** Share of the time in which everybody moves the cursor, 20 times a second. */
  readonly cursors: number
  /** Share of the people who drag a card, each move an update of the document, 20 times a second. */
  readonly drags: number
  /** Share of the people who type, 5 letters a second. */
  readonly types: number
  /** Cards that everybody has selected, which goes with every move of the cursor. */
  readonly selected?: number
}

export const mixes = {
  cursors: { cursors: 1, drags: 0, types: 0 },
  drags: { cursors: 0, drags: 1, types: 0 },
  workshop: { cursors: 0.5, drags: 0.2, types: 0.3 },
  /** Much to read, for those who do not read it. */
  heavy: { cursors: 1, drags: 0.2, types: 0.3, selected: 100 },
} as const satisfies Record<string, Mix>

export type MixName = keyof typeof mixes
