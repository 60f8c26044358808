import { cpus, release, totalmem, type } from 'node:os'
import { canPin } from './pinned.ts'

/** What the figures were measured on, without saying where. */
export function machine(): string {
  const [first] = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  const pins = canPin
    ? 'server on one core, load on another'
    : 'server and load not held to cores of their own'
  const system = `${type()} ${release().split('-')[0]}`
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${memory}, ${system}, Node ${process.version}; ${pins}`
}
