import { startServer } from '#tests/support/startServer.ts'

/** A real server as a process of its own, without an interface; answers any message with its CPU time so far, in ms. */
const server = await startServer({ environment: { LOG_LEVEL: 'error' } })
process.on('message', word => {
  if (word === 'stop') server.stop().then(() => process.exit(0))
  const { user, system } = process.cpuUsage()
  process.send?.((user + system) / 1000)
})
process.send?.(server.url)
