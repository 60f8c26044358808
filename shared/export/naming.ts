/** What stands where a person has not agreed to be listed. */
export const unnamed = 'a member'

export type Redact = (text: string) => string

export interface Naming {
  /** Whose names are taken out, as they are written on cards and in the roster. */
  readonly unlisted: readonly string[]
  /** Who may be named. */
  readonly listed: readonly string[]
  /** What people wrote: a name that stands there in small letters is a word as well. */
  readonly texts: readonly string[]
  /** What the community, its perspectives and organisations are called. */
  readonly titles: readonly string[]
}
