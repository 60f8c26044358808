/** Commands about votes. */
export const votesCommands = {}
