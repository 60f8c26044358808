import { monitorEventLoopDelay } from 'node:perf_hooks'
import { startSync } from './startSync.ts'

/**
 * A sync server as a process of its own that watches its own loop: what a stall in it is, nobody else can tell. Its
 * folder and its boards as arguments; one may ask it things as often as one likes. Says its address once it listens; to any message it answers what it has seen
 * since the last one.
 */
const [folder = '', ...boards] = process.argv.slice(2)
const harness = await startSync({ folder, limits: { messagesPerSecond: 1e6, messagesBurst: 1e6 } })
for (const board of boards) await harness.newBoard(board)

const tickMs = 2
const delay = monitorEventLoopDelay({ resolution: tickMs })
delay.enable()
let longestCpuMs = 0
let cpuAt = process.threadCpuUsage()
// CPU between two ticks of the clock bounds every single turn of the loop, however busy the machine is.
setInterval(() => {
  const { user, system } = process.threadCpuUsage(cpuAt)
  cpuAt = process.threadCpuUsage()
  longestCpuMs = Math.max(longestCpuMs, (user + system) / 1000)
}, tickMs)

/** Milliseconds. */
export interface Watched {
  /** The longest time for which the loop did not turn. */
  readonly delay: number
  /** The same by this thread's CPU, free of what the rest of the machine does. */
  readonly cpu: number
}

process.on('message', () => {
  process.send?.({ delay: delay.max / 1e6, cpu: longestCpuMs } satisfies Watched)
  delay.reset()
  longestCpuMs = 0
})
process.send?.(harness.url)
