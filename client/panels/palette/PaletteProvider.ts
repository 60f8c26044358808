import type { Chord } from '#client/editor/commands/chord.ts'

/** Something the palette can find. */
export interface PaletteItem {
  /** Unique within its provider. */
  readonly id: string
  readonly label: string
  /** Quieter words beside the label: where a card lies, what a command is about. They are found, too. */
  readonly note?: string | undefined
  readonly chords?: readonly Chord[]
  run(): void
}

/**
 * A source of things to find, under a heading of its own. Whatever can be searched for joins the palette this way:
 * commands and places answer at once, a search over the wire when it has its answer.
 */
export interface PaletteProvider {
  readonly id: string
  /** The heading over its items. */
  readonly title: string
  /**
   * What fits the words, best first. Empty words ask for what is worth offering anyhow. The signal ends a search that
   * nobody waits for any more; a promise that fails counts as nothing found.
   */
  find(words: string, signal: AbortSignal): readonly PaletteItem[] | Promise<readonly PaletteItem[]>
}
