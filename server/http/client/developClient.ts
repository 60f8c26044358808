import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { nothingHere } from '../answerErrors.ts'

/** Serves the interface from its sources, with hot reload over the same port. Only for those who work on it. */
export async function developClient(app: FastifyInstance): Promise<void> {
  const { createServer } = await import('vite')
  const vite = await createServer({
    configFile: join(import.meta.dirname, '../../../vite.config.ts'),
    appType: 'spa',
    server: { middlewareMode: true, hmr: { server: app.server } },
  })
  app.addHook('onClose', () => vite.close())
  app.setNotFoundHandler((request, reply) => {
    if (/^\/(api|sync)(\/|$)/.test(request.url)) throw nothingHere()
    reply.hijack()
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (name !== 'content-security-policy' && value !== undefined) reply.raw.setHeader(name, value)
    }
    vite.middlewares(request.raw, reply.raw)
  })
}
