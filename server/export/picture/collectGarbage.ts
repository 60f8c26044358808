import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let collect: (() => void) | undefined

/**
 * Gives back now what native parts hold: the engine sees only small objects with large bodies elsewhere, and would wait.
 * For threads that make pictures one after the other.
 */
export async function collectGarbage(): Promise<void> {
  collect ??= garbageCollector()
  collect()
  // What the bodies belong to is let go of in a later turn.
  await new Promise(resolve => setImmediate(resolve))
}

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc')
  const gc: unknown = runInNewContext('gc')
  return typeof gc === 'function' ? () => void gc() : () => undefined
}
