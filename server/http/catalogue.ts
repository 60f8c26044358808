import { templates } from '#shared/canvases/catalogue.ts'
import { scripts } from '#shared/session/scripts.ts'
import type { App } from './zodRoutes.ts'

/** The canvases that a board can lay out, and the scripts that a convening can follow. */
export function catalogueRoutes(app: App): void {
  app.get('/api/canvases', { schema: { tags: ['Catalogue'], summary: 'All canvases' } }, async () => [
    ...templates.values(),
  ])
  app.get('/api/scripts', { schema: { tags: ['Catalogue'], summary: 'All session scripts' } }, async () => [
    ...scripts.values(),
  ])
}
