/** Ends a switch over a union: the compiler refuses a case that was forgotten. */
export function unreachable(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`)
}
