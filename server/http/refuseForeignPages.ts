import type { FastifyInstance } from 'fastify'
import { credentialOf, mayAct } from '#server/access/credentials.ts'
import type { Whereabouts } from '#server/access/Whereabouts.ts'
import { RefusedError } from '#server/errors/RefusedError.ts'

/** Changes come from our own pages or from programs; a page elsewhere cannot use a visitor's cookie here. */
export function refuseForeignPages(app: FastifyInstance, whereabouts: Whereabouts): void {
  app.addHook('onRequest', async ({ method, headers }) => {
    if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return
    const credential = credentialOf(headers, whereabouts.secure)
    if (mayAct(headers, { origins: whereabouts.origins, credential })) return
    throw new RefusedError(
      'origin-foreign',
      'This page may not act here. Programs send "Authorization: Bearer", and no cookie.',
    )
  })
}
