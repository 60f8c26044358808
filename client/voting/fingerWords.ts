import type { MessageId } from '#client/words/t.ts'

/** What no, one, ... five fingers mean. */
export const fingerWords: readonly MessageId[] = [
  'vote.fist.0',
  'vote.fist.1',
  'vote.fist.2',
  'vote.fist.3',
  'vote.fist.4',
  'vote.fist.5',
]
