import { join } from 'node:path'
import type { DialectName } from './load/dialects.ts'

/** A server to measure. */
export interface SubjectPlan {
  readonly title: string
  readonly script: string
  readonly env: Readonly<Record<string, string>>
  readonly dialect: DialectName
  /** Keeps documents: newcomers get the state. The floor does not. */
  readonly hasState: boolean
  /** Needs what the bench installs on demand. */
  readonly isPeer: boolean
}

const here = (path: string) => join(import.meta.dirname, path)

/**
 * Peers run as they come. Ours runs whole: identities, guard, policy, durable commits. Its limits on how many people,
 * boards and sockets one address may make are lifted, because here all of them come from one address in seconds.
 */
export const subjects = {
  convene: {
    title: 'Convene',
    script: here('../../server/main.ts'),
    env: {
      LIMIT_JOINS_PER_MINUTE: '100000',
      LIMIT_BOARDS_PER_MINUTE: '100000',
      LIMIT_PEOPLE_PER_BOARD: '2000',
      LIMIT_CARDS_PER_PARTICIPANT: '2000',
      LIMIT_SOCKETS_PER_ADDRESS: '100000',
      LIMIT_SOCKET_OPENINGS_PER_MINUTE: '100000',
      LIMIT_OWN_SOCKET_OPENINGS_PER_MINUTE: '100000',
    },
    dialect: 'convene',
    hasState: true,
    isPeer: false,
  },
  reference: {
    title: 'y-websocket server',
    script: here('peers/yWebsocket.js'),
    env: {},
    dialect: 'yWebsocket',
    hasState: true,
    isPeer: true,
  },
  hocuspocus: {
    title: 'Hocuspocus',
    script: here('peers/hocuspocus.js'),
    env: {},
    dialect: 'hocuspocus',
    hasState: true,
    isPeer: true,
  },
  hocuspocus16: {
    title: 'Hocuspocus, flush 16 ms',
    script: here('peers/hocuspocus.js'),
    env: { FLUSH_MS: '16' },
    dialect: 'hocuspocus',
    hasState: true,
    isPeer: true,
  },
  relay: {
    title: 'relay, 16 ms tick',
    script: here('relay.ts'),
    env: {},
    dialect: 'yWebsocket',
    hasState: false,
    isPeer: false,
  },
} as const satisfies Record<string, SubjectPlan>

export type SubjectName = keyof typeof subjects
