import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

/** What a server can tell of its own event loop since it was last asked. */
export interface LoopVitals {
  /**
   * The longest stretches that the loop worked without looking up, in CPU time, longest first: unlike the clock, it
   * hardly minds a busy machine.
   */
  readonly stallsMs: readonly number[]
  /** How late the loop was, on the clock. */
  readonly lateP99Ms: number
  readonly lateMaxMs: number
  readonly heapBytes: number
  readonly residentBytes: number
}

const tickMs = 5

/** Loaded into a server ahead of its own code; answers each message of the parent. */
if (isMainThread && process.send) {
  const delay = monitorEventLoopDelay({ resolution: tickMs })
  delay.enable()
  let stallsMs: number[] = []
  let before = cpuMs()
  setInterval(() => {
    const now = cpuMs()
    stallsMs = [...stallsMs, now - before].sort((a, b) => b - a).slice(0, 2)
    before = now
  }, tickMs).unref()
  process.on('message', () => {
    for (let times = 0; times < 3; times++) globalThis.gc?.()
    const { heapUsed, rss } = process.memoryUsage()
    process.send?.({
      stallsMs,
      lateP99Ms: delay.percentile(99) / 1e6 - tickMs,
      lateMaxMs: delay.max / 1e6 - tickMs,
      heapBytes: heapUsed,
      residentBytes: rss,
    } satisfies LoopVitals)
    delay.reset()
    stallsMs = []
    before = cpuMs()
  })
  process.channel?.unref()
}

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
