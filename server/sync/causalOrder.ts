import type { Struct } from './decodeUpdate.ts'

export interface CausalOrder<Fault> {
  /** The client whose next struct has to come first; undefined if the struct can be taken. */
  readonly awaited: (struct: Struct) => number | undefined
  readonly take: (struct: Struct) => Fault | undefined
  /** What it is called if something that a struct builds on is missing, or waits for itself. */
  readonly missing: Fault
}

interface Queue {
  readonly client: number
  readonly structs: readonly Struct[]
  next: number
}

/**
 * Takes the structs in an order in which everything that one needs comes before it, as Yjs will: each client's as far
 * as they go, and what they wait for first. Each struct is looked at a few times however they depend on each other.
 */
export function takeInCausalOrder<Fault>(
  structs: readonly Struct[],
  { awaited, take, missing }: CausalOrder<Fault>,
): Fault | undefined {
  const queues = new Map<number, Queue>()
  for (const [client, own] of Map.groupBy(structs, struct => struct.client)) {
    queues.set(client, { client, structs: own, next: 0 })
  }
  const stack: Queue[] = []
  const waiting = new Set<number>()
  for (const begun of queues.values()) {
    stack.push(begun)
    for (let queue = stack.at(-1); queue; queue = stack.at(-1)) {
      const struct = queue.structs[queue.next]
      if (!struct) {
        // Either all of the first client's are taken, or somebody waits for more than there is.
        stack.pop()
        if (stack.length > 0) return missing
        continue
      }
      const other = awaited(struct)
      if (other === undefined) {
        const fault = take(struct)
        if (fault) return fault
        queue.next += 1
        // Whoever waits for this client looks again after each of its structs.
        if (stack.length > 1) stack.pop()
        waiting.delete(stack.at(-1)?.client ?? queue.client)
      } else {
        const source = queues.get(other)
        if (!source || other === queue.client || waiting.has(other)) return missing
        waiting.add(queue.client)
        stack.push(source)
      }
    }
  }
  return undefined
}
