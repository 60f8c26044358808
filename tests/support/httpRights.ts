import { scripts } from '#shared/session/scripts.ts'
import { dots } from './votes.ts'

/** Who may ask for something over HTTP. `anybody` needs no place on a board, or asks for one. */
export type RouteFor = 'anybody' | 'members' | 'writers' | 'facilitators'

/** What a route is asked about, on a board with people, an open vote and a running export. */
export interface RouteScene {
  readonly board: string
  /** A participant who is none of those who ask. */
  readonly other: string
  readonly vote: string
  /** An export that a facilitator has begun. */
  readonly job: string
}

export interface RouteRight {
  readonly for: RouteFor
  /** What fits the schema, so that nothing but the right can be the reason of a refusal. */
  readonly body?: (scene: RouteScene) => unknown
}

const script = scripts.get('launch-90')
const moment = { seq: 1, dryRun: true }

/** Each route that the server has, with who may use it; the last ones leave nothing behind. */
export const httpRights: Readonly<Record<string, RouteRight>> = {
  'GET /healthz': { for: 'anybody' },
  'GET /readyz': { for: 'anybody' },
  'GET /metrics': { for: 'anybody' },
  'GET /api/server': { for: 'anybody' },
  'GET /api/canvases': { for: 'anybody' },
  'GET /api/scripts': { for: 'anybody' },
  'POST /api/boards': { for: 'anybody' },
  'POST /api/boards/import': { for: 'anybody' },
  'POST /api/boards/import/archive': { for: 'anybody' },
  'POST /api/join': { for: 'anybody' },
  'POST /api/boards/:id/join': { for: 'anybody' },
  'POST /api/boards/:id/knock': { for: 'anybody' },

  'GET /api/boards/:id': { for: 'members' },
  'GET /api/boards/:id/snapshot': { for: 'members' },
  'GET /api/boards/:id/invitation': { for: 'members' },
  'GET /api/boards/:id/history': { for: 'members' },
  'GET /api/boards/:id/sessions': { for: 'members' },
  'GET /api/boards/:id/pictures/:picture': { for: 'members' },
  'GET /api/boards/:id/exports/:format': { for: 'members' },
  'GET /api/boards/:id/canvases/:canvas/picture.:type': { for: 'members' },
  'POST /api/boards/:id/exports': {
    for: 'members',
    body: () => ({ what: 'picture', canvas: 'domain', type: 'svg' }),
  },
  'GET /api/boards/:id/exports/jobs/:job': { for: 'members' },
  'GET /api/boards/:id/exports/jobs/:job/file': { for: 'members' },
  'GET /api/boards/:id/votes/:vote/ballot': { for: 'members' },

  'PUT /api/boards/:id/votes/:vote/ballot': {
    for: 'writers',
    body: () => ({ ballot: dots({ a: 1 }), after: 0 }),
  },
  'POST /api/boards/:id/pictures': { for: 'writers' },

  'POST /api/boards/:id/code': { for: 'facilitators', body: () => ({ open: true }) },
  'PATCH /api/boards/:id/participants/:participant': {
    for: 'facilitators',
    body: () => ({ role: 'participant' }),
  },
  'POST /api/boards/:id/participants/:participant/readmit': { for: 'facilitators' },
  'PUT /api/boards/:id/participants/:participant/freeze': { for: 'facilitators' },
  'DELETE /api/boards/:id/participants/:participant/freeze': { for: 'facilitators' },
  'POST /api/boards/:id/history/restore': { for: 'facilitators', body: () => moment },
  'POST /api/boards/:id/history/undo': {
    for: 'facilitators',
    body: ({ other }) => ({ participant: other, dryRun: true }),
  },
  'GET /api/boards/:id/scripts': { for: 'facilitators' },
  'PUT /api/boards/:id/scripts/:script': { for: 'facilitators', body: () => script },
  'DELETE /api/boards/:id/scripts/:script': { for: 'facilitators' },
  'POST /api/boards/:id/reveals': {
    for: 'facilitators',
    body: () => ({ step: 'snone', order: 'all' }),
  },
  'POST /api/boards/:id/rehearsals': {
    for: 'facilitators',
    // Whoever may rehearse is told that this script does not do, and no simulated person comes.
    body: () => ({ title: 'Try', people: 3, script: { ...script, minutes: 1 } }),
  },
  'PUT /api/boards/:id/votes/:vote/budget': { for: 'facilitators', body: () => ({ budget: 5 }) },
  'POST /api/boards/:id/votes/:vote/close': { for: 'facilitators' },
  'POST /api/boards/:id/votes/:vote/record': { for: 'facilitators', body: () => ({ text: 'So' }) },
  'DELETE /api/boards/:id/votes/:vote': { for: 'facilitators' },
  'DELETE /api/boards/:id/exports/jobs/:job': { for: 'facilitators' },
  'DELETE /api/boards/:id/participants/:participant': { for: 'facilitators' },
  'POST /api/boards/:id/links/rotate': { for: 'facilitators', body: () => ({ role: 'participant' }) },
  'DELETE /api/boards/:id': { for: 'facilitators' },
}
