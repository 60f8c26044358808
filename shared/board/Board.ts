import * as Y from 'yjs'
import { schemaVersion } from './snapshot.ts'

export type Entry = Y.Map<unknown>

/** Whatever names the maker of a change, for undo and for telling own changes from others'. */
export type Origin = object | string | null

const rootNames = ['board', 'canvases', 'cards', 'clusters', 'links', 'strokes', 'comments'] as const

/**
 * The typed window on one Y.Doc: nothing outside this folder names its keys. Each root map holds id -> Y.Map with
 * flat keys, so that each key is last-writer-wins by itself. `at` is one value on purpose: two people who move the
 * same card must never mix their coordinates.
 */
export class Board {
  readonly doc: Y.Doc
  readonly meta: Y.Map<unknown>
  readonly canvases: Y.Map<Entry>
  readonly cards: Y.Map<Entry>
  readonly clusters: Y.Map<Entry>
  readonly links: Y.Map<Entry>
  readonly strokes: Y.Map<Entry>
  /** Comments on cards and places, and reactions to cards. */
  readonly comments: Y.Map<Entry>

  constructor(doc: Y.Doc = new Y.Doc()) {
    this.doc = doc
    this.meta = doc.getMap('board')
    this.canvases = doc.getMap('canvases')
    this.cards = doc.getMap('cards')
    this.clusters = doc.getMap('clusters')
    this.links = doc.getMap('links')
    this.strokes = doc.getMap('strokes')
    this.comments = doc.getMap('comments')
  }

  /** One user change is one transaction with one origin. */
  change(origin: Origin, run: () => void): void {
    this.doc.transact(run, origin)
  }

  /** Everything that undo may touch. */
  get roots(): readonly Y.Map<unknown>[] {
    return rootNames.map(name => this.doc.getMap(name))
  }

  get version(): number {
    const version = this.meta.get('version')
    return typeof version === 'number' ? version : 0
  }

  get isOfKnownVersion(): boolean {
    return this.version <= schemaVersion
  }
}

/** Whether a root of this name belongs to a board: the guard refuses all others. */
export function isBoardRoot(name: string): boolean {
  return (rootNames as readonly string[]).includes(name)
}
