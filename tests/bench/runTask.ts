import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { CrowdFigures } from './load/crowd.ts'
import type { Figures, LoadTask } from './load/Figures.ts'
import { cores, pinned } from './pinned.ts'
import type { Task } from './scenarios.ts'
import type { SubjectName } from './subjects.ts'

export type Outcome = Figures | { readonly kind: 'largest'; readonly people: number }

/** Beyond this a room is no place to work in. */
const tolerable = { p99Ms: 100, core: 0.98 }

/** Measures one thing at one server, once. */
export async function runTask(subject: SubjectName, task: Task): Promise<Outcome> {
  return task.kind === 'largest' ? largestRoom(subject, task) : load(subject, task)
}

/** Doubles until it is too much, then halves the distance. */
async function largestRoom(subject: SubjectName, task: Task & { kind: 'largest' }): Promise<Outcome> {
  const { step, most, ...rest } = task
  const isWell = async (people: number) => {
    const figures = await load(subject, { ...rest, kind: 'crowd', people })
    return figures.kind === 'crowd' && isTolerable(figures)
  }
  let well = 0
  let tooMuch = most + step
  for (let people = 4 * step; well < most; people = next(well, tooMuch, step)) {
    if (await isWell(people)) well = people
    else tooMuch = people
    if (tooMuch - well <= step) break
  }
  return { kind: 'largest', people: well }
}

function next(well: number, tooMuch: number, step: number): number {
  const middle = Math.round((well + tooMuch) / 2 / step) * step
  return Math.min(well === 0 ? middle : well * 2, middle)
}

export function isTolerable({ latency, lost, core }: CrowdFigures): boolean {
  return lost === 0 && latency.p99 < tolerable.p99Ms && core < tolerable.core
}

function load(subject: SubjectName, task: LoadTask): Promise<Figures> {
  const [command, args] = pinned(cores.load, [join(import.meta.dirname, 'load/main.ts')])
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  child.send({ subject, task })
  return new Promise((resolve, reject) => {
    child.once('message', figures => resolve(figures as Figures))
    child.once('exit', code => reject(new Error(`the load for ${subject} ended with ${code}`)))
  })
}
