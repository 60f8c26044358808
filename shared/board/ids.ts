/** Names of things on a board. Ids are opaque strings; `newId` makes them unguessable. */
export type CardId = string
export type LinkId = string
export type ClusterId = string
export type CanvasId = string
export type ZoneId = string
export type PersonId = string

const pattern = /^[A-Za-z0-9_-]{1,64}$/

/** A fresh id: 128 random bits, 22 URL-safe characters. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

export function isId(text: unknown): text is string {
  return typeof text === 'string' && pattern.test(text)
}
