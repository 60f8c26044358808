import { serverInfo } from '#shared/protocol/http.ts'
import type { Parts } from './Parts.ts'
import type { App } from './zodRoutes.ts'

/** What anybody may know of this server, and what those who watch over it ask. */
export function serverRoutes(app: App, parts: Parts): void {
  app.get(
    '/api/server',
    {
      schema: {
        tags: ['Server'],
        summary: 'What this server asks of newcomers',
        response: { 200: serverInfo },
      },
    },
    async () => ({ createBoards: parts.settings.createBoards.by, version: parts.version }),
  )
  app.get('/healthz', async (_request, reply) => reply.type('text/plain').send('ok\n'))
  app.get('/readyz', async (_request, reply) => {
    const obstacle = parts.isReady() ? parts.sync.stats().trouble : 'The server stops.'
    return reply
      .code(obstacle === undefined ? 200 : 503)
      .type('text/plain')
      .send(obstacle === undefined ? 'ready\n' : `not ready: ${obstacle}\n`)
  })
  app.get('/metrics', async (_request, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(metrics(parts)),
  )
}

function metrics({ sync }: Parts): string {
  const { boards, sockets, trouble, stuckBoards } = sync.stats()
  const memory = process.memoryUsage()
  return [
    gauge('convene_boards_open', 'Boards held in memory', boards),
    gauge('convene_sockets_open', 'Open sync sockets', sockets),
    gauge('convene_storage_failing', 'Whether nothing can be stored', trouble === undefined ? 0 : 1),
    gauge('convene_boards_stuck', 'Boards that cannot be stored although others can', stuckBoards),
    gauge('convene_heap_bytes', 'Used heap', memory.heapUsed),
    gauge('convene_resident_bytes', 'Resident memory', memory.rss),
    gauge('convene_uptime_seconds', 'Time since the start', Math.round(process.uptime())),
  ].join('')
}

function gauge(name: string, help: string, value: number): string {
  return `# HELP ${name} ${help}.\n# TYPE ${name} gauge\n${name} ${value}\n`
}
