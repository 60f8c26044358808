import { z } from '#shared/std/zod.ts'
import { role } from './roles.ts'

/** The shapes of HTTP requests and answers. One schema each; types are inferred. */

const title = z.string().trim().min(1, 'Give the board a title.').max(200)
const personName = z.string().trim().min(1, 'Say your name.').max(80)
const organisation = z.string().trim().max(200)
const pronouns = z.string().trim().max(40)

export const createBoard = z.object({
  title: title.optional(),
  community: z.string().trim().max(200).optional(),
  canvases: z.array(z.string().max(40)).max(20).optional(),
  language: z.string().max(20).optional(),
  /** The script that its convening will follow: one of `/api/scripts`. */
  script: z.string().max(64).optional(),
  demo: z.literal(true).optional(),
  /** Needed only where the server asks for a pass phrase. */
  passphrase: z.string().max(200).optional(),
})
export type CreateBoard = z.infer<typeof createBoard>

export const createdBoard = z.object({
  id: z.string(),
  title: z.string(),
  facilitatorUrl: z.string(),
  participantUrl: z.string(),
  code: z.string(),
  facilitatorKey: z.string(),
  participantKey: z.string(),
})
export type CreatedBoard = z.infer<typeof createdBoard>

export const addedPicture = z.object({
  id: z.string(),
  /** Pixels of what is kept. */
  width: z.number(),
  height: z.number(),
})
export type AddedPicture = z.infer<typeof addedPicture>

export const joinBoard = z.object({
  key: z.string().max(200),
  name: personName,
  organisation: organisation.optional(),
})

export const joinByCode = z.object({ code: z.string().max(40), name: personName })

export const participant = z.object({
  id: z.string(),
  name: z.string(),
  role,
  color: z.number().int(),
  /** As they have told of themselves; absent if they have not. */
  organisation: z.string().optional(),
  pronouns: z.string().optional(),
})
export type Participant = z.infer<typeof participant>

/**
 * `token` is for programs (`Authorization: Bearer`). Browsers get a cookie that scripts cannot read, and here an empty
 * string.
 */
export const joined = z.object({
  board: z.string(),
  participant,
  token: z.string(),
  /** In the lobby: somebody who leads has to let them in first. */
  waits: z.literal(true).optional(),
})
export type Joined = z.infer<typeof joined>

/** Somebody who once wrote here: enough to name them on their cards. */
const author = z.object({ id: z.string(), name: z.string(), color: z.number().int() })
export type Author = z.infer<typeof author>

/** Where the convening of a board stands. Times in ms since 1970. */
const sessionSummary = z.object({
  state: z.enum(['none', 'ready', 'running', 'ended']),
  title: z.string().optional(),
  started: z.number().optional(),
  dueAt: z.number().optional(),
  ended: z.number().optional(),
  step: z
    .object({ title: z.string(), mode: z.string(), number: z.number().int(), of: z.number().int() })
    .optional(),
})
export type SessionSummary = z.infer<typeof sessionSummary>

export const boardInfo = z.object({
  id: z.string(),
  title: z.string(),
  community: z.string(),
  canvases: z.array(z.string()),
  me: participant,
  participants: z.array(participant),
  /** Those who were sent away; told to facilitators only. */
  removed: z.array(participant),
  authors: z.array(author),
  session: sessionSummary,
})
export type BoardInfo = z.infer<typeof boardInfo>

/** How to invite. Facilitators get all links, participants the participants' one, observers none. */
export const invitation = z.object({
  participantUrl: z.string().optional(),
  facilitatorUrl: z.string().optional(),
  /** For those who only watch. */
  observerUrl: z.string().optional(),
  /** Absent while it leads nobody in. */
  code: z.string().optional(),
  /** Milliseconds since 1970: so long at most it does. */
  codeUntil: z.number().optional(),
})
export type Invitation = z.infer<typeof invitation>

export const turnCode = z.object({ open: z.boolean() })

/** The participants' link takes the room code and the observers' link with it. */
export const rotateLink = z.object({ role: z.enum(['facilitator', 'participant']) })
export type RotateLink = z.infer<typeof rotateLink>

/** What people tell of themselves beside their name, and nobody tells for them. Empty takes it back. */
const aboutOneself = z.object({
  organisation: organisation.optional(),
  pronouns: pronouns.optional(),
  /** Index into the twelve person colours. */
  color: z.number().int().min(0).max(11).optional(),
})
export type AboutOneself = z.infer<typeof aboutOneself>

/** A name, a role, what one tells of oneself: at least one of them. */
export const changeParticipant = z
  .object({ name: personName.optional(), role: role.optional() })
  .extend(aboutOneself.shape)
export type ChangeParticipant = z.infer<typeof changeParticipant>

/** Every refusal over HTTP. `code` is stable and for programs, `message` says what to do. */
export const httpError = z.object({ code: z.string(), message: z.string() })
export type HttpError = z.infer<typeof httpError>

/** What anybody may know before joining: whether a pass phrase is needed to make a board. */
export const serverInfo = z.object({ createBoards: z.enum(['anyone', 'passphrase']), version: z.string() })
export type ServerInfo = z.infer<typeof serverInfo>
