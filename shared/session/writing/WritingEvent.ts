import type { StepId } from '../script/WorkingScript.ts'

/** What happens in private writing and reveals. */
export type WritingEvent = { readonly type: 'cards-revealed'; readonly step: StepId; readonly cards: number }
