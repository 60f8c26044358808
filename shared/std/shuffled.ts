/** The same things in an order that tells nothing (Fisher and Yates); `below` answers a whole number from 0 to below its argument. */
export function shuffled<Item>(items: readonly Item[], below: (limit: number) => number): readonly Item[] {
  const left = [...items]
  const drawn: Item[] = []
  while (left.length > 0) drawn.push(...left.splice(below(left.length), 1))
  return drawn
}
