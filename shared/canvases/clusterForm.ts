/** How a cluster is drawn, in board units: the same on screen and on paper. */
export const clusterForm = {
  /** From its cards to the line around them. */
  inset: 8,
  /** Cards further apart than this are drawn as two heaps of one cluster. */
  reach: 72,
  /** From the left end of the line to the name, which sits on it. */
  nameInset: 10,
  /** Room that the name takes above the gap between rows; tidying by cluster leaves it free. */
  headroom: 14,
} as const
