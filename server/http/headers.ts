import type { FastifyInstance } from 'fastify'
import type { Whereabouts } from '#server/access/Whereabouts.ts'

/**
 * What browsers are told with every answer. Only our own origin may run, paint or be talked to; nothing of ours can be
 * framed; markup never comes from strings. `ws:` is named beside 'self' for browsers that take 'self' as http alone.
 */
export function sendHeaders(app: FastifyInstance, whereabouts: Whereabouts): void {
  app.addHook('onRequest', async (request, reply) => {
    const socket = whereabouts.address(request.headers.host).replace(/^http/, 'ws')
    reply.headers({
      'content-security-policy': pagePolicy(socket),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      ...(whereabouts.secure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
    })
    if (request.url.startsWith('/api')) reply.header('cache-control', 'no-store')
  })
}

/** For files that people take away: whatever is in them, it does not run in our name. */
export const attachmentPolicy = "sandbox; default-src 'none'"

/** For the reference at /api/docs, whose page brings styles of its own. */
export const docsPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

function pagePolicy(socket: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${socket}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}
