import type { RawSocket } from './RawSocket.ts'
import type { Part } from './script.ts'

const lookMs = 2

export interface Playing {
  /** When the last word has been said. */
  readonly ended: Promise<void>
  /** Words said so far. */
  said(): number
}

/** Says everything at its time, whatever comes back. */
export function play(
  parts: readonly { readonly cues: Part['cues']; readonly socket: RawSocket | undefined }[],
): Playing {
  const line = parts
    .flatMap(({ cues, socket }) => cues.map(({ atMs, frame }) => ({ atMs, frame, socket })))
    .sort((a, b) => a.atMs - b.atMs)
  const began = performance.now()
  const ended = Promise.withResolvers<void>()
  let next = 0
  const look = () => {
    const now = performance.now() - began
    for (let cue = line[next]; cue && cue.atMs <= now; cue = line[++next]) cue.socket?.send(cue.frame)
    if (next < line.length) setTimeout(look, lookMs)
    else ended.resolve()
  }
  look()
  return { ended: ended.promise, said: () => next }
}
