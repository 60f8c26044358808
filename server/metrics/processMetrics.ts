import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Metrics } from './Metrics.ts'

/** What can be told of any process, under the names by which dashboards know it. */
export function processMetrics(metrics: Metrics): void {
  const started = Date.now() / 1000 - process.uptime()
  metrics.gauge('process_start_time_seconds', 'Start of the process, since 1970', () => Math.round(started))
  metrics.gauge('process_cpu_seconds_total', 'CPU time of all threads', () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  })
  metrics.gauge('process_resident_memory_bytes', 'Resident memory', () => process.memoryUsage.rss())
  metrics.gauge(
    'nodejs_heap_size_used_bytes',
    'Used heap of the main thread',
    () => process.memoryUsage().heapUsed,
  )
  eventLoopDelay(metrics)
}

/** The longest and the usual wait of whatever has to be done next, since somebody last asked. */
function eventLoopDelay(metrics: Metrics): void {
  const resolutionMs = 10
  const delay = monitorEventLoopDelay({ resolution: resolutionMs })
  delay.enable()
  const seconds = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - resolutionMs / 1000)
  metrics.gauges(
    'convene_event_loop_delay_seconds',
    'How late the event loop was since this was last read',
    'quantile',
    () => {
      const [half, most, all] = [delay.percentile(50), delay.percentile(99), delay.max].map(seconds)
      delay.reset()
      return { 0.5: half ?? 0, 0.99: most ?? 0, 1: all ?? 0 }
    },
  )
}
