/** What happens in private writing and reveals. */
export type WritingEvent = never
