import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, FastifySchema } from 'fastify'
import { z } from '#shared/std/zod.ts'
import { docsPolicy } from './headers.ts'

/** The reference of this API, made from the schemas that check it. Registered before the routes it lists. */
export async function serveDocs(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Convene',
        version,
        description:
          'Boards on which a group defines its community of practice. Programs send `Authorization: Bearer <token>`, ' +
          'the token being what joining a board answers. Boards sync over a web socket at `/sync/{board}` in the wire ' +
          'format of y-websocket.',
      },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    },
    hideUntagged: true,
    transform: ({ schema, url }) => ({ schema: asJsonSchemas(schema), url }),
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: docsPolicy })
}

function asJsonSchemas(schema: FastifySchema): FastifySchema {
  return Object.fromEntries(Object.entries(schema ?? {}).map(([part, value]) => [part, converted(value)]))
}

function converted(value: unknown): unknown {
  if (value instanceof z.ZodType) return z.toJSONSchema(value, { io: 'input', unrepresentable: 'any' })
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, converted(inner)]))
}
