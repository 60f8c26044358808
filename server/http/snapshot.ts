import { boardSnapshot } from '#shared/board/snapshot.ts'
import { boardParams, memberAsking, type Parts } from './Parts.ts'
import type { App } from './zodRoutes.ts'

/** The board as plain data, complete: what an import takes back. */
export function snapshotRoutes(app: App, parts: Parts): void {
  app.get(
    '/api/boards/:id/snapshot',
    {
      schema: {
        tags: ['Boards'],
        summary: 'The board as JSON',
        params: boardParams,
        response: { 200: boardSnapshot },
      },
    },
    async request => {
      const { id } = request.params
      await memberAsking(parts, request, id)
      return parts.sync.read(id)
    },
  )
}
