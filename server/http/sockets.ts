import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { credentialOf } from '#server/access/credentials.ts'
import type { Member } from '#server/access/Member.ts'
import type { Counters } from '#server/metrics/Metrics.ts'
import { privateName } from '#server/storage/privateName.ts'
import { socketDoor } from '#server/sync/socketDoor.ts'
import { isId } from '#shared/board/ids.ts'
import { closeCode } from '#shared/protocol/sync.ts'
import { sessionPath } from '#shared/session/wire.ts'
import type { Parts } from './Parts.ts'
import type { socketAllowance } from './socketAllowance.ts'

/** Who may come in by a socket, and to which document, or the close code that tells a client whether to come back. */
type Visitor = { readonly board: string; readonly participant: Member } | { readonly refused: number }

/**
 * `GET /sync/<board>?as=<participant>` with `Upgrade: websocket`, and `/sync/<board>/private` for what this one person
 * writes before others see it: whose document that is follows from who asks, and from nothing that is said. A page elsewhere is refused before the handshake. All others are
 * answered by a close code after it, because browsers tell their pages nothing about a failed handshake.
 */
export function acceptSockets(
  app: FastifyInstance,
  parts: Parts,
  {
    refused,
    turnsAway,
  }: { readonly refused: Counters; readonly turnsAway: ReturnType<typeof socketAllowance> },
): void {
  const open = socketDoor(parts.settings.limits)
  app.server.on('upgrade', (request, socket: Duplex, head) => {
    socket.on('error', () => socket.destroy())
    const target = targetOf(request.url)
    if (!target) {
      const isOthers = parts.settings.development || request.url?.startsWith(sessionPath)
      if (!isOthers) turnAway(socket, '404 Not Found')
      return
    }
    const refusal = turnsAway(request)
    if (refusal) return turnAway(socket, refusal)
    const credential = credentialOf(request.headers, parts.whereabouts.secure)
    visitor(parts, target, { token: credential?.token, as: writerIn(request.url) })
      .then(async found => {
        const opened = await open(request, socket, head).catch(brokenOff)
        if (!opened) return
        if ('participant' in found) return parts.sync.accept(opened, found)
        refused.add('board-unknown')
        opened.socket.on('error', () => opened.socket.terminate())
        opened.socket.close(found.refused)
      })
      .catch((error: unknown) => {
        app.log.error({ err: error }, 'socket could not be opened')
        socket.destroy()
      })
  })
}

interface Target {
  readonly board: string
  readonly isPrivate: boolean
}

function targetOf(url: IncomingMessage['url']): Target | undefined {
  const [, board, own] = /^\/sync\/([^/?]+)(\/private)?(?:\?|$)/.exec(url ?? '') ?? []
  return isId(board) ? { board, isPrivate: own !== undefined } : undefined
}

/**
 * Whose edits a page is going to send, if it says so. A device may have become somebody else's since the page was
 * opened: what one person wrote never comes in under the name of another.
 */
function writerIn(url: IncomingMessage['url']): string | undefined {
  return /\?(?:.*&)?as=([^&]*)/.exec(url ?? '')?.[1]
}

async function visitor(
  { access }: Parts,
  { board, isPrivate }: Target,
  { token, as }: { readonly token: string | undefined; readonly as: string | undefined },
): Promise<Visitor> {
  if (!token) return { refused: closeCode.signedOut }
  const participant = await access.memberOf(board, token)
  if (participant && (as ?? participant.id) === participant.id) {
    if (!isPrivate) return { board, participant }
    if (participant.role === 'observer') return { refused: closeCode.refused }
    await access.openPrivate(board, participant.id)
    return { board: privateName(board, participant.id), participant }
  }
  return { refused: (await access.wasMember(board, token)) ? closeCode.signedOut : closeCode.gone }
}

/** Somebody went away during the handshake, or never meant to shake hands: nothing to tell anybody. */
function brokenOff(): undefined {}

function turnAway(socket: Duplex, status: string): void {
  socket.once('finish', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
