/** Commands about private writing and reveals. */
export const writingCommands = {}
