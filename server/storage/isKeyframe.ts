/** No keyframes closer than this: replaying so many edits takes some tenths of a second. */
const fewestEdits = 10_000
/** And none farther apart, or a replay takes too long. */
const mostEdits = 50_000

/**
 * Whether a snapshot that a newer one follows stays for replay. Keyframes of a large board would soon outweigh the
 * edits between them; so one stays only where history has grown by its own size, unless a replay got too long: what a
 * board takes up grows with its edits, and rebuilding any moment takes a bounded time.
 */
export function isKeyframe({
  bytes,
  editsBefore,
  historyBefore,
}: {
  readonly bytes: number
  /** Since the keyframe before, or the beginning. */
  readonly editsBefore: number
  /** Bytes of the pieces of history since then. */
  readonly historyBefore: number
}): boolean {
  return editsBefore >= mostEdits || (editsBefore >= fewestEdits && historyBefore >= bytes)
}
