import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import proxyAddr from '@fastify/proxy-addr'

/** Whether to take a hop's word for where a request comes from; hops are counted from us. */
export type TrustedHops = (address: string, hop: number) => boolean

/** A number says how many proxies stand before us, a text names them. */
export function trustedHops(trust: boolean | number | string): TrustedHops {
  if (typeof trust === 'boolean') return () => trust
  if (typeof trust === 'number') return (_address, hop) => hop < trust
  return proxyAddr.compile(trust.split(',').map(address => address.trim()))
}

export function clientAddress(request: IncomingMessage, trust: TrustedHops): string {
  return proxyAddr(request, trust)
}

export function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./i.test(address)
}

/**
 * Whose addresses count as one: an IPv4 address by itself, an IPv6 address with all others of its /64, for whoever has
 * one has 2^64 of them.
 */
export function neighbourhoodOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean) ?? []
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0')
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`
}
