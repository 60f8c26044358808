import type { Act, Standing, WhyNot } from '#shared/protocol/permissions.ts'
import type { RuleFacts, ThingFacts } from './RuleFacts.ts'

/** What one change is judged by. */
export interface Judging {
  readonly standing: Standing
  readonly facts: RuleFacts
  readonly may: (act: Act) => WhyNot | undefined
  /** A card as the change leaves it; undefined if it is gone, or goes. */
  readonly cardAfter: (id: string) => ThingFacts | undefined
}
