import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, FastifyTypeProvider, RawServerDefault } from 'fastify'
import type { z } from 'zod'
import { RefusedError } from '#server/errors/RefusedError.ts'

/** Lets a route's schema be the zod schema itself: it checks, and it types the handler. */
interface ZodTypes extends FastifyTypeProvider {
  validator: this['schema'] extends z.ZodType ? z.output<this['schema']> : unknown
  serializer: this['schema'] extends z.ZodType ? z.input<this['schema']> : unknown
}

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypes
>

export function speakZod(app: FastifyInstance): App {
  app.setValidatorCompiler<z.ZodType>(({ schema, httpPart }) => value => {
    const parsed = schema.safeParse(value ?? {})
    if (parsed.success) return { value: parsed.data }
    return { error: new RefusedError('request-invalid', explain(parsed.error, httpPart)) }
  })
  app.setSerializerCompiler(() => JSON.stringify)
  return app.withTypeProvider<ZodTypes>()
}

/** One sentence a fault, the place first; at most three of them. */
function explain(error: z.ZodError, part = 'body'): string {
  const faults = error.issues.slice(0, 3).map(({ path, message }) => {
    const place = path.map(String).join('.').slice(0, 100)
    return place ? `${place}: ${message}` : message
  })
  return `The ${part === 'querystring' ? 'query' : part} does not fit. ${faults.join(' ')}`
}
