type Job = () => void

const jobs = new Set<Job>()
let isAsked = false

/**
 * Runs a job in the next frame, once, however often it is asked for. A job that another one asks for while the frame is
 * made still belongs to it, so that what depends on each other is drawn together; one that asks for itself comes again in
 * the frame after.
 */
export function atFrame(job: Job): void {
  jobs.add(job)
  if (isAsked) return
  isAsked = true
  requestAnimationFrame(run)
}

/** The job is not wanted any more. */
export function leaveFrame(job: Job): void {
  jobs.delete(job)
}

function run(): void {
  const done = new Set<Job>()
  try {
    for (const job of jobs) {
      if (done.has(job)) continue
      jobs.delete(job)
      done.add(job)
      job()
    }
  } finally {
    // Whatever one of them did, the others get their frame.
    isAsked = jobs.size > 0
    if (isAsked) requestAnimationFrame(run)
  }
}
