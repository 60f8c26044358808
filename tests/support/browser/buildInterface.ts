import { buildClient, isClientStale } from '#server/http/client/buildClient.ts'

/** Before browser tests: the interface that they see is built from the sources that are there. */
export default async function buildInterface(): Promise<void> {
  if (await isClientStale()) await buildClient()
}
