import type { Metrics } from '#server/metrics/Metrics.ts'

const seconds = [0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.128, 0.256, 0.512, 1, 2, 4]

/** What is counted of sessions. One for all boards. */
export class SessionMetrics {
  readonly commands
  readonly commandSeconds
  readonly refused

  constructor(metrics: Metrics, openSockets: () => number) {
    this.commands = metrics.counters(
      'convene_session_commands_total',
      'Commands of sessions, by what came of them',
      'outcome',
    )
    this.commandSeconds = metrics.histogram(
      'convene_session_command_seconds',
      'Time from hearing a command to answering it',
      seconds,
    )
    this.refused = metrics.counters(
      'convene_session_sockets_dismissed_total',
      'Session sockets that were closed for what they did',
      'reason',
    )
    metrics.gauge('convene_session_sockets_open', 'Open session sockets', openSockets)
  }
}
