import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { prepareFrame } from '#server/sync/prepareFrame.ts'
import { type OpenSocket, socketDoor } from '#server/sync/socketDoor.ts'
import { limits } from '#shared/protocol/limits.ts'
import { eventually } from '#tests/support/eventually.ts'

const handshake = [
  'GET / HTTP/1.1',
  'Host: localhost',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
].join('\r\n')

/** An open socket of our server, and the bare bytes that its other end hears after the handshake. */
async function opened(): Promise<{ readonly open: OpenSocket; readonly heard: () => Buffer }> {
  const server = createServer()
  const door = socketDoor(limits)
  const open = new Promise<OpenSocket>(resolve => {
    server.on('upgrade', (request, socket, head) => door(request, socket, head).then(resolve))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1')
  onTestFinished(() => {
    client.destroy()
    server.close()
  })
  const chunks: Buffer[] = []
  client.on('data', chunk => chunks.push(Buffer.from(chunk)))
  client.write(`${handshake}\r\n\r\n`)
  return {
    open: await open,
    heard() {
      const all = Buffer.concat(chunks)
      return all.subarray(all.indexOf('\r\n\r\n') + 4)
    },
  }
}

test.each([0, 1, 125, 126, 65_535, 65_536, 300_000])(
  'a prepared frame of %d bytes is what the library would have sent: whole, binary, unmasked',
  async length => {
    const message = new Uint8Array(length).map((_, index) => index * 7)
    const { open, heard } = await opened()
    const prepared = prepareFrame(message)
    open.socket.send(message)
    await eventually(() => expect(heard().length).toBe(prepared.length))
    expect(prepared.equals(heard())).toBe(true)
  },
)

test('what is written past the library and what it says itself keep their order', async () => {
  const { open, heard } = await opened()
  const expected: number[] = []
  for (let round = 0; round < 50; round++) {
    open.stream.write(prepareFrame(Uint8Array.of(round)))
    open.socket.ping(Uint8Array.of(round))
    open.socket.send(Uint8Array.of(round))
    expected.push(0x82, 1, round, 0x89, 1, round, 0x82, 1, round)
  }
  await eventually(() => expect(heard().length).toBe(expected.length))
  expect([...heard()]).toEqual(expected)
})
