import type { WhyNot } from '#shared/protocol/permissions.ts'

/** The first reason why something may not be done to one of several things; undefined if it may be done to all. */
export function whyNotAny<Thing>(
  things: Iterable<Thing>,
  why: (thing: Thing) => WhyNot | undefined,
): WhyNot | undefined {
  for (const thing of things) {
    const reason = why(thing)
    if (reason) return reason
  }
  return undefined
}
