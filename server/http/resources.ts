import { boardRoutes } from './boards.ts'
import { catalogueRoutes } from './catalogue.ts'
import { exportJobRoutes } from './exports/exportJobRoutes.ts'
import { exportRoutes } from './exports/exportRoutes.ts'
import { historyRoutes } from './history.ts'
import { historyActRoutes } from './historyActs.ts'
import { importRoutes } from './importBoard.ts'
import { joinRoutes } from './join.ts'
import { linkRoutes } from './links.ts'
import type { Parts } from './Parts.ts'
import { participantRoutes } from './participants.ts'
import { pictureRoutes } from './pictures.ts'
import { rehearsalRoutes } from './rehearsals.ts'
import { scriptRoutes } from './scripts.ts'
import { serverRoutes } from './serverStatus.ts'
import { sessionRoutes } from './sessions.ts'
import { snapshotRoutes } from './snapshot.ts'
import { revealRoutes, voteRoutes } from './votes.ts'
import type { App } from './zodRoutes.ts'

/** Everything that answers over HTTP, in the order in which the reference lists it. */
export function addResources(app: App, parts: Parts): void {
  for (const addRoutes of inOrder) addRoutes(app, parts)
}

const inOrder: readonly ((app: App, parts: Parts) => void)[] = [
  boardRoutes,
  importRoutes,
  snapshotRoutes,
  joinRoutes,
  linkRoutes,
  participantRoutes,
  pictureRoutes,
  exportRoutes,
  exportJobRoutes,
  historyRoutes,
  historyActRoutes,
  scriptRoutes,
  sessionRoutes,
  rehearsalRoutes,
  voteRoutes,
  revealRoutes,
  catalogueRoutes,
  serverRoutes,
]
