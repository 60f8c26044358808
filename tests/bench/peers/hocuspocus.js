import { Server } from '@hocuspocus/server'

/** Hocuspocus as it comes: no extension, nothing stored, everybody let in. `FLUSH_MS` gathers updates for so long. */
const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  flushDelay: Number(process.env.FLUSH_MS ?? 0),
  onListen: async ({ port }) => console.log(`http://127.0.0.1:${port}`),
})
await server.listen()
