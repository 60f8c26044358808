import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Role } from '#shared/protocol/roles.ts'

/**
 * Links and codes. A link's key is derived from the server's secret, so that a facilitator can be shown the links
 * again though the database holds only their SHA-256. Raising a role's generation makes a new key of it; the old one
 * no longer leads anywhere.
 */
export interface LinkName {
  readonly board: string
  readonly role: Role
  readonly generation: number
}

/** 256 bits for those who lead, 128 for all others; URL-safe. */
export function linkKey(secret: Buffer, { board, role, generation }: LinkName): string {
  const bytes = createHmac('sha256', secret).update(`${board}|${role}|${generation}`).digest()
  return bytes.subarray(0, role === 'facilitator' ? 32 : 16).toString('base64url')
}

/** For reading aloud and typing: 40 bits, `XXXX-XXXX`, never with the look-alikes I, L, O and U. */
export function roomCode(secret: Buffer, { board, generation }: Omit<LinkName, 'role'>): string {
  const bytes = createHmac('sha256', secret).update(`${board}|code|${generation}`).digest()
  let bits = BigInt(`0x${bytes.subarray(0, 5).toString('hex')}`)
  let code = ''
  for (let place = 0; place < 8; place++) {
    code = `${alphabet[Number(bits & 31n)]}${code}`
    bits >>= 5n
  }
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** What somebody typed as a code, as we would have written it; undefined if it cannot be one. */
export function tidyCode(typed: string): string | undefined {
  const plain = typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/[ILOU]/g, letter => lookAlikes[letter] ?? letter)
  if (plain.length !== 8 || [...plain].some(letter => !alphabet.includes(letter))) return undefined
  return `${plain.slice(0, 4)}-${plain.slice(4)}`
}

/**
 * By which the ballot box knows a voter of one vote: nobody who has the database and not the secret can tell who that is,
 * nor whether two ballots of different votes are of the same person.
 */
export function voterKey(
  secret: Buffer,
  {
    board,
    vote,
    participant,
  }: { readonly board: string; readonly vote: string; readonly participant: string },
): string {
  return createHmac('sha256', secret).update(`${board}|ballot|${vote}|${participant}`).digest('base64url')
}

/** As whom a simulated person of a rehearsal comes in: the same after a restart. */
export function playerToken(
  secret: Buffer,
  { board, number }: { readonly board: string; readonly number: number },
): string {
  return createHmac('sha256', secret).update(`${board}|player|${number}`).digest('base64url')
}

/** The only form in which keys, codes and tokens are stored. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** One device's token is another secret on each board: who reads the database cannot follow a person. */
export function tokenHash(board: string, token: string): string {
  return hashOf(`${board}|${token}`)
}

/** Compares without telling by its duration how much was right. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const lookAlikes: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V' }
