import { spawnSync } from 'node:child_process'

/** Server and load each have a core of their own, so that neither takes the other's time. */
export const cores = { server: 0, load: 1 } as const

/** Whether programs can be held to one core here: on Linux with `taskset`, and with two cores to share out. */
export const canPin = spawnSync('taskset', ['-c', String(cores.load), 'true']).status === 0

/** The command that runs a Node program on one core, or as it likes where that cannot be. */
export function pinned(core: number, args: readonly string[]): readonly [string, readonly string[]] {
  return canPin ? ['taskset', ['-c', String(core), process.execPath, ...args]] : [process.execPath, [...args]]
}
