import { plain } from '#client/words/matcher.ts'

/** What is being written after an `@`, and where it begins. */
export interface Mentioning {
  readonly from: number
  readonly begun: string
}

const longestName = 60
const mostOffered = 6

/** Whether somebody is writing a name behind an `@` right before the caret. */
export function mentioningAt(text: string, caret: number): Mentioning | undefined {
  const before = text.slice(Math.max(0, caret - longestName), caret)
  const found = /(?:^|[^\p{L}\p{N}])@([^@\n]*)$/u.exec(before)
  const begun = found?.[1]
  if (begun === undefined || begun.startsWith(' ')) return undefined
  return { from: caret - begun.length - 1, begun }
}

/** Names that go on as begun, or one of whose words does; none once the whole name stands there. */
export function offeredNames(names: readonly string[], begun: string): readonly string[] {
  const wanted = plain(begun)
  return names
    .filter(name => {
      const whole = plain(name)
      return (
        whole !== wanted &&
        (whole.startsWith(wanted) || whole.split(/\s+/).some(word => word.startsWith(wanted)))
      )
    })
    .slice(0, mostOffered)
}
