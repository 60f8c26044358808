/** Something that only grows. */
export class Counter {
  value = 0

  add(amount = 1): void {
    this.value += amount
  }
}

/** Counters by one label, of which there must not be too many. */
export class Counters {
  readonly values = new Map<string, number>()

  add(label: string, amount = 1): void {
    this.values.set(label, (this.values.get(label) ?? 0) + amount)
  }
}

/** How often something was at most so large, for a few bounds in ascending order. */
export class Histogram {
  readonly bounds: readonly number[]
  /** One more than bounds: the last is for what is larger than all of them. */
  readonly counts: number[]
  sum = 0

  constructor(bounds: readonly number[]) {
    this.bounds = bounds
    this.counts = Array.from({ length: bounds.length + 1 }, () => 0)
  }

  observe(value: number): void {
    let at = 0
    while (at < this.bounds.length && value > (this.bounds[at] ?? 0)) at += 1
    this.counts[at] = (this.counts[at] ?? 0) + 1
    this.sum += value
  }
}

type Write = () => readonly string[]

/**
 * What this process counts, as text in the format that Prometheus reads
 * (https://prometheus.io/docs/instrumenting/exposition_formats). Counting is an addition; all else is done when asked.
 */
export class Metrics {
  readonly #families: Write[] = []

  counter(name: string, help: string): Counter {
    const counter = new Counter()
    this.#add({ name, help, type: 'counter' }, () => [`${name} ${counter.value}`])
    return counter
  }

  counters(name: string, help: string, label: string): Counters {
    const counters = new Counters()
    this.#add({ name, help, type: 'counter' }, () =>
      [...counters.values].map(([value, count]) => `${name}{${label}="${escaped(value)}"} ${count}`),
    )
    return counters
  }

  histogram(name: string, help: string, bounds: readonly number[]): Histogram {
    const histogram = new Histogram(bounds)
    this.#add({ name, help, type: 'histogram' }, () => bucketsOf(name, histogram))
    return histogram
  }

  gauge(name: string, help: string, read: () => number): void {
    this.#add({ name, help, type: 'gauge' }, () => [`${name} ${read()}`])
  }

  gauges(name: string, help: string, label: string, read: () => Readonly<Record<string, number>>): void {
    this.#add({ name, help, type: 'gauge' }, () =>
      Object.entries(read()).map(([value, number]) => `${name}{${label}="${escaped(value)}"} ${number}`),
    )
  }

  text(): string {
    return `${this.#families.flatMap(write => write()).join('\n')}\n`
  }

  #add({ name, help, type }: { name: string; help: string; type: string }, samples: Write): void {
    this.#families.push(() => [`# HELP ${name} ${help}.`, `# TYPE ${name} ${type}`, ...samples()])
  }
}

/** Each bucket holds all that is smaller, too. */
function bucketsOf(name: string, { bounds, counts, sum }: Histogram): readonly string[] {
  let below = 0
  const buckets = counts.map((count, at) => {
    below += count
    return `${name}_bucket{le="${bounds[at] ?? '+Inf'}"} ${below}`
  })
  return [...buckets, `${name}_sum ${sum}`, `${name}_count ${below}`]
}

function escaped(label: string): string {
  return label.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')
}
