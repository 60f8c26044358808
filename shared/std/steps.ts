/** Work that can be put aside between any two of its steps. */
export type Steps<Value> = Generator<undefined, Value>

/** So many small things go by as one step: to stop after each would cost more than they do. */
const smallOnes = 16

/** Whether a step ends with this small thing, counted from 1. */
export function endsStep(count: number): boolean {
  return count % smallOnes === 0
}

export function atOnce<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** A little at a time, so that what else is to be done can be done in between: `turn` resolves when it has been. */
export async function inTurns<Value>(
  steps: Steps<Value>,
  {
    turn,
    turnMs,
    now,
  }: { readonly turn: () => Promise<void>; readonly turnMs: number; readonly now: () => number },
): Promise<Value> {
  for (let began = now(); ; ) {
    const step = steps.next()
    if (step.done) return step.value
    if (now() - began < turnMs) continue
    await turn()
    began = now()
  }
}
