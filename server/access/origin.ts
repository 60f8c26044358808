import { networkInterfaces } from 'node:os'

/**
 * The exact origins from which browsers may act here. Never taken from a request's Host header: a page that rebinds
 * its own name to our address keeps its own origin and is refused.
 */
export function originsOf(settings: {
  readonly host: string
  readonly publicUrl: string | undefined
  readonly port: number
}): readonly string[] {
  const { host, publicUrl, port } = settings
  const local = isLocal(host) || isEverywhere(host) ? ['localhost', '127.0.0.1', '[::1]'] : [inUrl(host)]
  const lan = isEverywhere(host) && !publicUrl ? ownAddresses() : []
  const direct = [...local, ...lan].map(name => new URL(`http://${name}:${port}`).origin)
  return [...new Set(publicUrl ? [publicUrl, ...direct] : direct)]
}

/** Whether only this machine can reach a server on that host. */
export function isLocal(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host)
}

/** The address to put into links: the public one, else the one by which the asker came, else the first we know. */
export function addressFor(
  origins: readonly string[],
  publicUrl: string | undefined,
  hostHeader: string | undefined,
) {
  if (publicUrl) return publicUrl
  const asked = `http://${hostHeader}`
  return origins.includes(asked) ? asked : (origins[0] ?? asked)
}

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

function inUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .filter(({ internal, scopeid }) => !internal && !scopeid)
    .map(({ address }) => inUrl(address))
}
