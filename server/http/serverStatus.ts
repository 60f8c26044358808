import type { FastifyRequest } from 'fastify'
import { isLoopback } from '#server/access/clientAddress.ts'
import { sameSecret } from '#server/access/keys.ts'
import { serverInfo } from '#shared/protocol/http.ts'
import { nothingHere } from './answerErrors.ts'
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
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, parts.settings.metricsKey)) throw nothingHere()
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(parts.metrics.text())
  })
}

/** Whoever has the key; where none is set, whoever asks from this very machine. */
function mayRead({ ip, headers }: FastifyRequest, key: string | undefined): boolean {
  if (key === undefined) return isLoopback(ip)
  return sameSecret(headers.authorization ?? '', `Bearer ${key}`)
}
