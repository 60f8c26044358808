import { unreachable } from '#shared/std/unreachable.ts'
import { Subject } from '../Subject.ts'
import type { SubjectName } from '../subjects.ts'
import { subjects } from '../subjects.ts'
import { acknowledgement } from './acknowledgement.ts'
import { crowd } from './crowd.ts'
import type { Figures, LoadTask } from './Figures.ts'
import { idleRooms } from './idleRooms.ts'
import { joinStorm } from './joinStorm.ts'
import { Venue } from './Venue.ts'

/** The load, in a process of its own: is told one task, starts the server that it is for, and answers with figures. */
process.once('message', async ({ subject, task }: { subject: SubjectName; task: LoadTask }) => {
  process.send?.(await figuresOf(subject, task), () => process.exit(0))
})

async function figuresOf(name: SubjectName, task: LoadTask): Promise<Figures> {
  const plan = subjects[name]
  if (task.kind === 'storm') return { kind: 'storm', ...(await joinStorm(plan, task)) }
  const subject = await Subject.start(plan)
  try {
    return await measured(subject, new Venue(plan, subject.url), task)
  } finally {
    await subject.stop()
  }
}

async function measured(
  subject: Subject,
  venue: Venue,
  task: Exclude<LoadTask, { kind: 'storm' }>,
): Promise<Figures> {
  switch (task.kind) {
    case 'crowd':
      return { kind: 'crowd', ...(await crowd(subject, venue, task)) }
    case 'idle':
      return { kind: 'idle', ...(await idleRooms(subject, venue, task)) }
    case 'acknowledgement':
      return { kind: 'acknowledgement', ...(await acknowledgement(venue, task)) }
    default:
      return unreachable(task)
  }
}
