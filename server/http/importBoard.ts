import { RefusedError } from '#server/errors/RefusedError.ts'
import { fieldsOf, validField } from '#shared/board/fields.ts'
import { type BoardSnapshot, boardSnapshot, type CardSnapshot } from '#shared/board/snapshot.ts'
import { unsoundness } from '#shared/board/validity.ts'
import { templates } from '#shared/canvases/catalogue.ts'
import { createdBoard } from '#shared/protocol/http.ts'
import type { Limits } from '#shared/protocol/limits.ts'
import { z } from '#shared/std/zod.ts'
import { addPictures, archiveIn } from './importArchive.ts'
import { layOutBoard, mayMakeBoards } from './newBoards.ts'
import type { Parts } from './Parts.ts'
import type { App } from './zodRoutes.ts'

const importable = boardSnapshot.extend({
  /** Needed only where the server asks for a pass phrase. */
  passphrase: z.string().max(200).optional(),
})

/** A new board from a board file or an archive: what was written and by whom, never roles or keys. Nobody comes in by it. */
export function importRoutes(app: App, parts: Parts): void {
  const { limits } = parts.settings
  app.addContentTypeParser(
    'application/zip',
    { parseAs: 'buffer', bodyLimit: limits.boardBytes + limits.picturesBytesPerBoard },
    (_request, body, done) => done(null, body),
  )

  app.post(
    '/api/boards/import/archive',
    {
      bodyLimit: limits.boardBytes + limits.picturesBytesPerBoard,
      schema: {
        tags: ['Boards'],
        summary: 'Make a board from an archive of another (application/zip)',
        headers: z.object({ 'x-passphrase': z.string().max(2000).optional() }),
        response: { 201: createdBoard },
      },
    },
    async (request, reply) => {
      mayMakeBoards(parts, request.ip, passphraseIn(request.headers['x-passphrase']))
      const { snapshot, pictures, people, sessions, past } = await archiveIn(request.body, parts.settings)
      const content = {
        snapshot: checked(snapshot, limits),
        authors: people,
        sessions: sessions.map(session => ({ started: session.started, record: JSON.stringify(session) })),
        ...(past && { past }),
        complete: (board: string) => addPictures(parts, board, pictures),
      }
      return reply.code(201).send(await layOutBoard(parts, content, request.headers.host))
    },
  )

  app.post(
    '/api/boards/import',
    {
      bodyLimit: parts.settings.limits.boardBytes,
      schema: {
        tags: ['Boards'],
        summary: 'Make a board from the JSON of another',
        body: importable,
        response: { 201: createdBoard },
      },
    },
    async (request, reply) => {
      const { passphrase, ...snapshot } = request.body
      mayMakeBoards(parts, request.ip, passphrase)
      const content = { snapshot: checked(snapshot, parts.settings.limits) }
      return reply.code(201).send(await layOutBoard(parts, content, request.headers.host))
    },
  )
}

/** Headers carry no letters of other scripts, so it comes as in addresses; what cannot be read is as good as none. */
function passphraseIn(header: string | undefined): string | undefined {
  if (header === undefined) return undefined
  try {
    return decodeURIComponent(header)
  } catch {
    return undefined
  }
}

function checked(snapshot: BoardSnapshot, limits: Limits): BoardSnapshot {
  if (snapshot.cards.length > limits.cardsPerBoard)
    throw new RefusedError('request-too-large', `A board takes at most ${limits.cardsPerBoard} cards.`)
  const strange = snapshot.canvases.find(({ template }) => !templates.has(template))
  if (strange) throw new RefusedError('request-invalid', `This server knows no canvas "${strange.template}".`)
  const faults = unsoundness(snapshot)
  if (faults.length > 0)
    throw new RefusedError(
      'request-invalid',
      `The board does not hold together: ${faults.slice(0, 3).join('; ')}.`,
    )
  return { ...snapshot, cards: snapshot.cards.map(withKnownFields) }
}

/** Fields lie beside a card's own keys in the document: an unknown one could pose as its text or place. */
function withKnownFields(card: CardSnapshot): CardSnapshot {
  const fields: Record<string, CardSnapshot['fields'][string]> = {}
  for (const spec of fieldsOf[card.kind]) {
    const value = validField(spec, card.fields[spec.key])
    if (value !== undefined) fields[spec.key] = value
  }
  return { ...card, fields }
}
