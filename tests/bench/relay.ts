import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'

/** The floor: every frame goes to everybody, nothing is understood, checked or kept. */
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false }, () => {
  const { port } = server.address() as AddressInfo
  console.log(`http://127.0.0.1:${port}`)
})
server.on('connection', socket => {
  socket.on('error', () => socket.terminate())
  socket.on('message', data => {
    for (const other of server.clients) if (other !== socket) other.send(data)
  })
})
process.on('SIGTERM', () => process.exit(0))
