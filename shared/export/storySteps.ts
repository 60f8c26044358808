/** The steps of a value story, in the order in which it is told. */
export const storySteps = ['immediate', 'potential', 'applied', 'realized', 'reframing'] as const
