import type { Task } from '../scenarios.ts'
import type { AcknowledgementFigures } from './acknowledgement.ts'
import type { CrowdFigures } from './crowd.ts'
import type { IdleFigures } from './idleRooms.ts'
import type { StormFigures } from './joinStorm.ts'

/** What the load can be told in one go. */
export type LoadTask = Exclude<Task, { kind: 'largest' }>

export type Figures =
  | ({ readonly kind: 'crowd' } & CrowdFigures)
  | ({ readonly kind: 'storm' } & StormFigures)
  | ({ readonly kind: 'idle' } & IdleFigures)
  | ({ readonly kind: 'acknowledgement' } & AcknowledgementFigures)
