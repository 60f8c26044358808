import type { FastifyInstance } from 'fastify'
import { credentialOf } from '#server/access/credentials.ts'
import type { Parts } from './Parts.ts'

/** However cheap one request is, a device and an address may send only so many of them: others ask the same loop. */
export function boundRequests(app: FastifyInstance, { allowances, whereabouts }: Parts): void {
  app.addHook('onRequest', async request => {
    if (!request.url.startsWith('/api/')) return
    const token = credentialOf(request.headers, whereabouts.secure)?.token
    allowances.takeRequest(request.ip, token)
  })
}
