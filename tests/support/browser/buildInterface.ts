import { buildClient, isClientStale } from '#server/http/client/buildClient.ts'

/**
 * Before browser tests: the interface that they see is built from the sources that are there, as users get it. The
 * test runner's own environment would make it a development build.
 */
export default async function buildInterface(): Promise<void> {
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  if (await isClientStale()) await buildClient()
  process.env.NODE_ENV = NODE_ENV
}
