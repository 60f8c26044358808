import type { IncomingHttpHeaders } from 'node:http'

/** How a request says who sends it. Programs send a Bearer token; browsers send the cookie by themselves. */
export interface Credential {
  readonly by: 'bearer' | 'cookie'
  readonly token: string
}

/** Over TLS the name starts with `__Host-`, so that no neighbouring host can set it for us. */
export function cookieName(secure: boolean): string {
  return secure ? '__Host-convene' : 'convene'
}

export function credentialOf(headers: IncomingHttpHeaders, secure: boolean): Credential | undefined {
  const bearer = /^Bearer ([\w-]{43})$/i.exec(headers.authorization ?? '')?.[1]
  if (bearer) return { by: 'bearer', token: bearer }
  const token = cookieIn(headers.cookie ?? '', cookieName(secure))
  return token && /^[\w-]{43}$/.test(token) ? { by: 'cookie', token } : undefined
}

/** A cookie that scripts cannot read and that other sites' pages cannot send with a change. Lives for a year. */
export function deviceCookie(token: string, secure: boolean): string {
  const parts = [`${cookieName(secure)}=${token}`, `Max-Age=${365 * 24 * 60 * 60}`, 'Path=/', 'HttpOnly']
  return [...parts, 'SameSite=Lax', ...(secure ? ['Secure'] : [])].join('; ')
}

/**
 * Whether a request may act. A browser names the page it comes from, and only ours may act; a cookie without a page is
 * a browser that hides it, or a program that should send Bearer. A Bearer token is proof by itself: no browser adds
 * it on behalf of another site.
 */
export function mayAct(
  headers: IncomingHttpHeaders,
  {
    origins,
    credential,
  }: { readonly origins: readonly string[]; readonly credential: Credential | undefined },
): boolean {
  if (credential?.by === 'bearer') return true
  if (headers.origin !== undefined) return origins.includes(headers.origin)
  return credential === undefined
}

function cookieIn(header: string, name: string): string | undefined {
  const pair = header.split(';').find(one => one.trim().startsWith(`${name}=`))
  return pair?.slice(pair.indexOf('=') + 1).trim()
}
