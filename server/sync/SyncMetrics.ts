import type { Metrics } from '#server/metrics/Metrics.ts'

/** Seconds in which what we do with edits should be done, and in which it should not. */
const seconds = [0.0005, 0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.128, 0.256, 0.512, 1, 2, 4]

/** What is counted on the way of an edit. One of each for all boards. */
export class SyncMetrics {
  readonly bytesIn
  readonly bytesOut
  readonly updatesIn
  readonly updatesOut
  readonly commitSeconds
  readonly committed
  readonly fanOutSeconds
  readonly setAside
  readonly throttled
  readonly refused

  constructor(metrics: Metrics) {
    this.bytesIn = metrics.counter('convene_bytes_received_total', 'Bytes of frames from sync sockets')
    this.bytesOut = metrics.counter('convene_bytes_sent_total', 'Bytes of frames to sync sockets')
    this.updatesIn = metrics.counter(
      'convene_updates_received_total',
      'Edits from clients, refused ones included',
    )
    this.updatesOut = metrics.counter(
      'convene_updates_sent_total',
      'Frames of edits to clients, each recipient counted',
    )
    this.committed = metrics.counter('convene_updates_committed_total', 'Edits that are stored')
    this.commitSeconds = metrics.histogram('convene_commit_seconds', 'Time of one commit of a batch', seconds)
    this.fanOutSeconds = metrics.histogram(
      'convene_fan_out_seconds',
      'Time of telling one board what is new',
      seconds,
    )
    this.setAside = metrics.counter(
      'convene_slow_consumers_set_aside_total',
      'Sockets that did not read fast enough',
    )
    this.throttled = metrics.counter(
      'convene_sockets_throttled_total',
      'Waits of sockets that said more than they may',
    )
    this.refused = metrics.counters('convene_refused_total', 'What was refused', 'reason')
  }
}
