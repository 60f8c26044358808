import { addAndEditOwn, openBoard, type Permissions } from '#shared/protocol/permissions.ts'
import type { ScriptStep, StepMode } from '../schema.ts'
import type { StepPermissions } from './StepPermissions.ts'

/** In every step what comes up beside the point can be parked, and decided. */
const besideThePoint = ['side.parking', 'side.decisions']

/** One looks and listens; questions can be written to what lies there. */
const looking: Permissions = {
  add: besideThePoint,
  edit: 'none',
  move: 'none',
  delete: 'none',
  comment: true,
}

const onBoard: Readonly<Record<StepMode, Permissions>> = {
  check: addAndEditOwn,
  brief: looking,
  /** What is written now lies in nobody's sight until the reveal. Then its authors say what belongs to it. */
  write: { ...looking, edit: 'own' },
  reveal: { ...looking, edit: 'own' },
  cluster: { ...addAndEditOwn, move: 'all' },
  discuss: openBoard,
  vote: looking,
  /** People claim what others have written, and place themselves. */
  assign: { ...addAndEditOwn, edit: 'all' },
  review: openBoard,
  break: addAndEditOwn,
}

/** What participants may do in a step: as its mode has it, but for what the step says otherwise. */
export function permissionsOf({ mode, permissions: own = {} }: ScriptStep): StepPermissions {
  const usual = { ...onBoard[mode], vote: mode === 'vote', seeResults: true }
  return {
    add: own.add ?? usual.add,
    edit: own.edit ?? usual.edit,
    move: own.move ?? usual.move,
    delete: own.delete ?? usual.delete,
    comment: own.comment ?? usual.comment,
    vote: own.vote ?? usual.vote,
    seeResults: own.seeResults ?? usual.seeResults,
  }
}
