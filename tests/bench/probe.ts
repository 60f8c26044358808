import { isMainThread } from 'node:worker_threads'

/** What a server can tell of itself that nobody outside can see. */
export interface Vitals {
  /** CPU time so far, user and system, all threads, ms. */
  readonly cpuMs: number
  /** What is still in use after everything else has been thrown away, bytes. */
  readonly liveBytes: number
  readonly residentBytes: number
}

/**
 * Loaded into every server that is measured, ahead of its own code (`--import`): answers each `'vitals'` of the parent.
 * Threads of the server load it, too, and have nobody to answer.
 */
if (isMainThread && process.send) {
  process.on('message', (question: 'cpu' | 'all') => {
    process.send?.(vitals(question === 'all'))
  })
  // No server outlives the load that started it.
  process.on('disconnect', () => process.exit())
  process.channel?.unref()
}

function vitals(collect: boolean): Vitals {
  if (collect) for (let times = 0; times < 3; times++) globalThis.gc?.()
  const { user, system } = process.cpuUsage()
  const { heapUsed, external, rss } = process.memoryUsage()
  return { cpuMs: (user + system) / 1000, liveBytes: heapUsed + external, residentBytes: rss }
}
