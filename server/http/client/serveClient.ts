import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { nothingHere } from '../answerErrors.ts'

/**
 * The built interface. Its assets carry a hash in their names and may be kept for ever; the page itself is asked for
 * each time and is the same for every address that is not of the API.
 */
export async function serveClient(app: FastifyInstance, folder: string): Promise<void> {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    globIgnore: ['**/*.html', '**/*.br', '**/*.gz'],
    setHeaders(reply, path) {
      reply.header('cache-control', cachingOf(path.slice(folder.length)))
    },
  })
  app.setNotFoundHandler((request, reply) => {
    if (!isPage(request)) throw nothingHere()
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page)
  })
}

/** The worker that keeps the interface must never be an old one. */
function cachingOf(path: string): string {
  if (/^\/?assets\//.test(path)) return 'public, max-age=31536000, immutable'
  return /serviceWorker\.js/.test(path) ? 'no-cache' : 'public, max-age=3600'
}

/** Whether an address that no route knows is a page of the interface, which finds its own way from there. */
function isPage(request: FastifyRequest): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  const [path = ''] = request.url.split('?')
  return !/^\/(api|sync|assets|healthz|readyz|metrics)(\/|$)/.test(path) && !/\.\w+$/.test(path)
}
