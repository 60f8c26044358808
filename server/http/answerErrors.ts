import type { FastifyError, FastifyInstance } from 'fastify'
import { RefusedError } from '#server/errors/RefusedError.ts'
import type { Counters } from '#server/metrics/Metrics.ts'
import { StorageFailure } from '#server/storage/StorageFailure.ts'
import type { HttpError } from '#shared/protocol/http.ts'

/** The one place that answers errors: `{code, message}`, codes stable, never a word about our insides. */
export function answerErrors(app: FastifyInstance, counted: Counters): void {
  app.setErrorHandler((error: FastifyError | Error, request, reply) => {
    const refused = asRefusal(error)
    counted.add(refused?.code ?? 'broken')
    if (refused) return reply.code(refused.status).send(answer(refused.code, refused.message))
    request.log.error(
      { err: error, method: request.method, route: request.routeOptions.url },
      'request failed',
    )
    return reply
      .code(500)
      .send(answer('broken', 'Something broke on the server. Try again; if it stays, tell whoever runs it.'))
  })
}

/** What there is to say about an address that leads nowhere. */
export function nothingHere(): RefusedError {
  return new RefusedError('not-found', 'There is nothing at this address.')
}

function asRefusal(error: FastifyError | Error): RefusedError | undefined {
  if (error instanceof RefusedError) return error
  if (error instanceof StorageFailure)
    return new RefusedError('storage-unavailable', 'The server cannot read or write its data at the moment.')
  const status = 'statusCode' in error ? error.statusCode : undefined
  if (status === 413)
    return new RefusedError('request-too-large', 'The request is larger than this server takes.')
  if (status === 415)
    return new RefusedError('type-unknown', 'Send JSON, with Content-Type: application/json.')
  if (status === 404) return nothingHere()
  if (status !== undefined && status >= 400 && status < 500)
    return new RefusedError('request-invalid', 'The request could not be read. Send well-formed JSON.')
  return undefined
}

function answer(code: string, message: string): HttpError {
  return { code, message }
}
