import type { Server } from 'node:http'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { Access } from '#server/access/Access.ts'
import { trustedHops } from '#server/access/clientAddress.ts'
import { Door } from '#server/access/Door.ts'
import { openSecret, readSecret } from '#server/access/openSecret.ts'
import { Whereabouts } from '#server/access/Whereabouts.ts'
import type { Settings } from '#server/config/readSettings.ts'
import { History } from '#server/history/History.ts'
import { historyThread } from '#server/history/thread.ts'
import { Allowances } from '#server/http/Allowances.ts'
import { answerErrors, nothingHere } from '#server/http/answerErrors.ts'
import { boundRequests } from '#server/http/boundRequests.ts'
import { developClient } from '#server/http/client/developClient.ts'
import { serveClient } from '#server/http/client/serveClient.ts'
import { serveDocs } from '#server/http/docs.ts'
import { sendHeaders } from '#server/http/headers.ts'
import { refuseForeignPages } from '#server/http/refuseForeignPages.ts'
import { addResources } from '#server/http/resources.ts'
import { socketAllowance } from '#server/http/socketAllowance.ts'
import { acceptSockets } from '#server/http/sockets.ts'
import { type App, speakZod } from '#server/http/zodRoutes.ts'
import { Metrics } from '#server/metrics/Metrics.ts'
import { processMetrics } from '#server/metrics/processMetrics.ts'
import { Rehearsals } from '#server/rehearsal/Rehearsals.ts'
import { SessionSockets } from '#server/session/SessionSockets.ts'
import { Sessions } from '#server/session/Sessions.ts'
import { openSqliteStore } from '#server/storage/openSqliteStore.ts'
import type { PictureStore } from '#server/storage/PictureStore.ts'
import { readPrivateName } from '#server/storage/privateName.ts'
import type { SessionStore } from '#server/storage/SessionStore.ts'
import { SyncServer } from '#server/sync/SyncServer.ts'
import { BallotBox } from '#server/votes/BallotBox.ts'
import { VoteDesk } from '#server/votes/VoteDesk.ts'
import { PrivateWriting } from '#server/writing/PrivateWriting.ts'
import { RevealDesk } from '#server/writing/RevealDesk.ts'
import { dayOf } from '#shared/canvases/derived/days.ts'

/** What serves the interface: a folder of built files, its sources for those who work on it, or nothing (tests). */
export type Client = { readonly folder: string } | 'sources' | 'none'

export interface RunningServer {
  /** Where it answers, without a slash at the end. */
  readonly url: string
  /** Says to no newcomer yes, lets the others go with a word to come back, finishes what storage was asked for. */
  stop(): Promise<void>
}

interface AppParts {
  readonly settings: Settings
  readonly access: Access
  readonly door: Door
  readonly sync: SyncServer
  readonly sessions: Sessions
  readonly sessionStore: SessionStore
  readonly votes: VoteDesk
  readonly reveals: RevealDesk
  readonly rehearsals: Rehearsals
  readonly pictures: PictureStore
  readonly metrics: Metrics
  readonly history: History
  readonly log: Logger
  readonly version: string
  readonly client: Client
  readonly isReady: () => boolean
}

/** Opens the data folder and listens. Rejects with `StorageFailure`, or the system's error where it may not listen. */
export async function startServer(
  settings: Settings,
  { log, version, client }: { readonly log: Logger; readonly version: string; readonly client: Client },
): Promise<RunningServer> {
  const { dataDir, limits, host, port } = settings
  const hasServed = (await readSecret(dataDir)) !== undefined
  const store = await openSqliteStore({ folder: dataDir, expected: hasServed ? 'there' : 'perhaps new' })
  try {
    const secret = await openSecret(dataDir)
    const { registry, pictures } = store
    const access = new Access({ registry, secret })
    const metrics = new Metrics()
    processMetrics(metrics)
    const whoIs = access.memberById.bind(access)
    const sync = new SyncServer({
      store: store.boards,
      limits,
      log,
      whoIs,
      metrics,
      // What one writes in private is one's own in every step.
      prepare: id => (readPrivateName(id) ? Promise.resolve() : sessions.prepare(id)),
    })
    const sessions: Sessions = new Sessions({
      store: store.sessions,
      access,
      limits,
      now: () => Date.now(),
      permit: (board, permissions) => sync.setPermissions(board, permissions),
    })
    sessions.stepped.add(({ board, roster }) => {
      if (roster.length > 0) sync.recheck(board)
    })
    const door = new Door({ registry, keeper: sessions, secret, peoplePerBoard: limits.peoplePerBoard })
    const history = new History({ store: store.boards, thread: historyThread, now: Date.now })
    const box = new BallotBox({ store: store.ballots, secret })
    const votes = new VoteDesk({ box, sessions, access, sync, log, now: () => Date.now() })
    const writers = (board: string) => access.privateWriters(board)
    const writing = new PrivateWriting({ sync, store: store.boards, writers })
    const reveals = new RevealDesk({ writing, sessions, sync, log })
    let url = ''
    const rehearsals = new Rehearsals({ sessions, access, secret, limits, log, url: () => url })
    await votes.tidyUp()
    let ready = true
    const { app, sessionSockets } = await buildApp({
      settings,
      access,
      door,
      sync,
      sessions,
      sessionStore: store.sessions,
      votes,
      reveals,
      rehearsals,
      pictures,
      metrics,
      history,
      log,
      version,
      client,
      isReady: () => ready,
    })
    await app.listen({ host, port })
    url = `http://${nameOf(host)}:${portOf(app) ?? port}`
    const stop = async () => {
      ready = false
      rehearsals.stop()
      sessionSockets.close()
      votes.stop()
      reveals.stop()
      writing.stop()
      sessions.close()
      await sync.drain()
      await app.close()
      await store.close()
    }
    return { url, stop }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Puts the parts together into a server that does not listen yet. */
async function buildApp(made: AppParts): Promise<{ app: App; sessionSockets: SessionSockets }> {
  const { settings, log, version, client } = made
  const quiet: FastifyBaseLogger = log.child({}, { level: 'warn' })
  const fastify: FastifyInstance = Fastify({
    loggerInstance: quiet,
    trustProxy: trustedHops(settings.trustProxy),
    bodyLimit: settings.limits.requestBytes,
    requestTimeout: settings.limits.requestMs,
    http: { headersTimeout: settings.limits.handshakeMs, connectionsCheckingInterval: 1000 },
    forceCloseConnections: true,
  })
  const whereabouts = new Whereabouts(settings, () => portOf(fastify) ?? settings.port)
  const today = () => dayOf(Date.now())
  const refused = made.metrics.counters('convene_http_refused_total', 'Requests that were refused', 'code')
  const allowances = new Allowances(settings.limits)
  const turnsAway = socketAllowance({ ...made, whereabouts, allowances }, refused)
  const sessionSockets = new SessionSockets(fastify.server, {
    ...made,
    limits: settings.limits,
    turnsAway,
    secure: whereabouts.secure,
    now: () => Date.now(),
  })
  const parts = { ...made, whereabouts, today, allowances, sessionSockets }
  answerErrors(fastify, refused)
  sendHeaders(fastify, whereabouts)
  refuseForeignPages(fastify, whereabouts)
  boundRequests(fastify, parts)
  const app = speakZod(fastify)
  await serveDocs(fastify, version)
  addResources(app, parts)
  acceptSockets(fastify, parts, { refused, turnsAway })
  if (client === 'sources') await developClient(fastify)
  else if (client === 'none') fastify.setNotFoundHandler(() => Promise.reject(nothingHere()))
  else await serveClient(fastify, client.folder)
  await fastify.ready()
  return { app, sessionSockets }
}

function portOf(app: { readonly server: Server }): number | undefined {
  const address = app.server.address()
  return typeof address === 'object' ? address?.port : undefined
}

function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
