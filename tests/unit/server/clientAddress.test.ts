import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { clientAddress, neighbourhoodOf, trustedHops } from '#server/access/clientAddress.ts'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s counts as %s', (address, neighbourhood) => {
  expect(neighbourhoodOf(address)).toBe(neighbourhood)
})

test.each([
  [false, '10.0.0.1'],
  [true, '192.0.2.1'],
  [1, '198.51.100.2'],
  [2, '192.0.2.1'],
  ['10.0.0.0/8', '198.51.100.2'],
  ['10.0.0.0/8, 198.51.100.2', '192.0.2.1'],
])('behind a proxy that is trusted as %s, a request comes from %s', (trust, expected) => {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: '10.0.0.1' })
  const request = new IncomingMessage(socket)
  request.headers['x-forwarded-for'] = '192.0.2.1, 198.51.100.2'
  expect(clientAddress(request, trustedHops(trust))).toBe(expected)
})
