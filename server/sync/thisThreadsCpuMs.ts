/** Of this thread alone, so that a busy machine makes nobody's upload look laborious. */
export function thisThreadsCpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
