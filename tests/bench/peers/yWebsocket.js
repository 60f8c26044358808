import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { setupWSConnection } from '@y/websocket-server/utils'

/** The reference server of y-websocket as it comes, with the `ws` it brings along: nothing stored, everybody let in. */
const require = createRequire(import.meta.resolve('@y/websocket-server/utils'))
const { Server } = require('ws')
const http = createServer()
new Server({ server: http }).on('connection', setupWSConnection)
http.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${http.address().port}`))
process.on('SIGTERM', () => process.exit(0))
