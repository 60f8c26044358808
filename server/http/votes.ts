import {
  ballotCast,
  castBallot,
  changeBudgetWish,
  ownBallot,
  recordWish,
  revealDone,
  revealWish,
} from '#shared/session/votes/voteWire.ts'
import { z } from '#shared/std/zod.ts'
import { boardParams, facilitatorAsking, memberAsking, type Parts } from './Parts.ts'
import type { App } from './zodRoutes.ts'

const tags = ['Votes']
const params = boardParams.extend({ vote: z.string().max(40) })

/**
 * Ballots, and what a facilitator does with a vote. Votes are begun by commands of the session, in which everybody sees
 * them; a ballot goes past it, to the ballot box.
 */
export function voteRoutes(app: App, parts: Parts): void {
  const { votes } = parts

  app.get(
    '/api/boards/:id/votes/:vote/ballot',
    { schema: { tags, summary: 'One’s own ballot', params, response: { 200: ownBallot } } },
    async request => {
      const { id, vote } = request.params
      return votes.own(id, vote, await memberAsking(parts, request, id))
    },
  )

  app.put(
    '/api/boards/:id/votes/:vote/ballot',
    {
      schema: {
        tags,
        summary: 'Cast one’s ballot, change it, or take it back, until the vote is closed',
        params,
        body: castBallot,
        response: { 200: ballotCast },
      },
    },
    async request => {
      const { id, vote } = request.params
      return votes.cast(id, vote, await memberAsking(parts, request, id), request.body)
    },
  )

  app.put(
    '/api/boards/:id/votes/:vote/budget',
    {
      schema: {
        tags,
        summary: 'Give everybody more dots, or fewer, as facilitator',
        params,
        body: changeBudgetWish,
      },
    },
    async (request, reply) => {
      const { id, vote } = request.params
      await facilitatorAsking(parts, request, { board: id, what: 'change how many dots there are' })
      await votes.changeBudget(id, vote, request.body.budget)
      return reply.code(204).send()
    },
  )

  app.post(
    '/api/boards/:id/votes/:vote/close',
    { schema: { tags, summary: 'Close a vote and show everybody its result, as facilitator', params } },
    async (request, reply) => {
      const { id, vote } = request.params
      await facilitatorAsking(parts, request, { board: id, what: 'close a vote' })
      await votes.close(id, vote)
      return reply.code(204).send()
    },
  )

  app.delete(
    '/api/boards/:id/votes/:vote',
    { schema: { tags, summary: 'Drop an open vote with all its ballots, as facilitator', params } },
    async (request, reply) => {
      const { id, vote } = request.params
      await facilitatorAsking(parts, request, { board: id, what: 'drop a vote' })
      await votes.discard(id, vote)
      return reply.code(204).send()
    },
  )

  app.post(
    '/api/boards/:id/votes/:vote/record',
    {
      schema: {
        tags,
        summary: 'Write what a vote came to on the board, as facilitator',
        params,
        body: recordWish,
      },
    },
    async (request, reply) => {
      const { id, vote } = request.params
      await facilitatorAsking(parts, request, { board: id, what: 'record a decision' })
      await votes.record(id, vote, request.body)
      return reply.code(204).send()
    },
  )
}

/** What was written in private comes to lie on the board. */
export function revealRoutes(app: App, parts: Parts): void {
  app.post(
    '/api/boards/:id/reveals',
    {
      schema: {
        tags: ['Private writing'],
        summary: 'Reveal what was written for a step, all of it or one card drawn by lot, as facilitator',
        params: boardParams,
        body: revealWish,
        response: { 200: revealDone },
      },
    },
    async request => {
      const { id } = request.params
      await facilitatorAsking(parts, request, { board: id, what: 'reveal cards' })
      return parts.reveals.reveal(id, request.body)
    },
  )
}
