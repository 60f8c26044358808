import { parentPort } from 'node:worker_threads'

/** How far a job is: what it does now, and what share of all it has done, 0 to 1. */
export interface Progress {
  readonly step: string
  readonly share: number
}

/** What a thread can be asked for, by name. Requests and products travel as copies. */
export type Jobs = Readonly<Record<string, (request: never, report: (progress: Progress) => void) => unknown>>

export type JobCall = { readonly name: string; readonly request: unknown }

export type JobOutcome =
  | { readonly ok: true; readonly product: unknown }
  | { readonly ok: false; readonly message: string }

export type JobMessage = JobOutcome | { readonly progress: Progress }

/** The other end of a `JobThread`: answers one job at a time. */
export function serveJobs(jobs: Jobs): void {
  parentPort?.on('message', (call: JobCall) => {
    make(jobs, call).then(
      product => tell({ ok: true, product }),
      (error: unknown) =>
        tell({ ok: false, message: error instanceof Error ? error.message : String(error) }),
    )
  })
}

async function make(jobs: Jobs, { name, request }: JobCall): Promise<unknown> {
  const job: Jobs[string] | undefined = jobs[name]
  if (!job) throw new Error(`no such job: ${name}`)
  return Reflect.apply(job, undefined, [request, (progress: Progress) => tell({ progress })])
}

function tell(message: JobMessage): void {
  parentPort?.postMessage(message)
}
