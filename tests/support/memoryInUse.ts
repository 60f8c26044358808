import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const gc: () => void = runInNewContext('gc')

/** Bytes still in use by this process once all garbage is collected. */
export function memoryInUse(): number {
  for (let times = 0; times < 3; times++) gc()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
