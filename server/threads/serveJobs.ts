import { parentPort } from 'node:worker_threads'

/** What a thread can be asked for, by name. Requests and products travel as copies. */
export type Jobs = Readonly<Record<string, (request: never) => unknown>>

export type JobCall = { readonly name: string; readonly request: unknown }

export type JobOutcome =
  | { readonly ok: true; readonly product: unknown }
  | { readonly ok: false; readonly message: string }

/** The other end of a `JobThread`: answers one job at a time. */
export function serveJobs(jobs: Jobs): void {
  parentPort?.on('message', (call: JobCall) => {
    make(jobs, call).then(
      product => answer({ ok: true, product }),
      (error: unknown) =>
        answer({ ok: false, message: error instanceof Error ? error.message : String(error) }),
    )
  })
}

async function make(jobs: Jobs, { name, request }: JobCall): Promise<unknown> {
  const job: ((request: never) => unknown) | undefined = jobs[name]
  if (!job) throw new Error(`no such job: ${name}`)
  return Reflect.apply(job, undefined, [request])
}

function answer(outcome: JobOutcome): void {
  parentPort?.postMessage(outcome)
}
