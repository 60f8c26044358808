/** What an update builds on is not there: perhaps it is still to come. */
export const ahead = {
  hole: 'a hole in the clocks',
  missing: 'something that it builds on is missing',
  deletion: 'a deletion of what is not there',
} as const

/** `ahead` may be sound once what it builds on has come, `unsound` never. */
export function codeOf(fault: string): 'ahead' | 'unsound' {
  return Object.values<string>(ahead).includes(fault) ? 'ahead' : 'unsound'
}
