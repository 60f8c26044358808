import type { BallotStore } from './BallotStore.ts'
import type { BoardId, BoardStore, Piece, SeqRange } from './BoardStore.ts'
import { Compactions } from './Compactions.ts'
import type { PictureStore } from './PictureStore.ts'
import { packGroups } from './packedGroups.ts'
import type { Registry } from './Registry.ts'
import type { SessionStore } from './SessionStore.ts'
import { SqliteThread } from './SqliteThread.ts'
import type { Expected } from './sqliteSchema.ts'

export interface OpenStore {
  readonly boards: BoardStore
  readonly registry: Registry
  readonly pictures: PictureStore
  readonly ballots: BallotStore
  readonly sessions: SessionStore
  close(): Promise<void>
}

/**
 * Opens the database in a folder, or makes one where that may be, and holds the folder against other servers. Rejects
 * with `StorageFailure`. Everything synchronous runs in two threads: commits never wait for what takes long.
 */
export async function openSqliteStore({
  folder,
  expected = 'perhaps new',
}: {
  readonly folder: string
  readonly expected?: Expected
}): Promise<OpenStore> {
  const front = new SqliteThread({ folder, task: 'front', expected })
  const back = new SqliteThread({ folder, task: 'back', expected: 'there' })
  try {
    const file = await front.call('ready')
    for (const thread of [front, back]) thread.keepTo(file)
  } catch (error) {
    await front.end()
    throw error
  }
  const compactions = new Compactions(front, back)
  async function close(): Promise<void> {
    await compactions.close()
    await back.close()
    await front.close()
  }
  return {
    boards: boardStore({ front, back, compactions }, close),
    registry: registry(front),
    pictures: pictureStore(front, back),
    ballots: ballotStore(front),
    sessions: sessionStore(front),
    close,
  }
}

function ballotStore(front: SqliteThread): BallotStore {
  return {
    castBallot: ballot => front.call('castBallot', ballot),
    ballotOf: (vote, voter) => front.call('ballotOf', vote, voter),
    ballotsOf: vote => front.call('ballotsOf', vote),
    fullBoxes: () => front.call('fullBoxes'),
    isVoteSealed: vote => front.call('isVoteSealed', vote),
    sealVote: vote => front.call('sealVote', vote),
    emptyBox: vote => front.call('emptyBox', vote),
  }
}

/** Large bytes are read beside the commits, not among them. */
function pictureStore(front: SqliteThread, back: SqliteThread): PictureStore {
  return {
    addPicture: (picture, most) => front.call('addPicture', picture, most),
    picture: (board, id) => back.call('picture', board, id),
  }
}

function boardStore(
  {
    front,
    back,
    compactions,
  }: Readonly<Record<'front' | 'back', SqliteThread>> & { readonly compactions: Compactions },
  close: () => Promise<void>,
): BoardStore {
  return {
    append: groups => front.call('append', packGroups(groups)),
    load: board => front.call('load', board),
    read: (board, after) => front.call('read', board, after),
    heads: boards => front.call('heads', boards),
    compact: board => compactions.compact(board),
    history: (board, range) => history(back, board, range),
    keyframe: (board, at) => back.call('keyframe', board, at),
    size: board => back.call('size', board),
    check: () => front.call('check'),
    close,
  }
}

async function* history(
  back: SqliteThread,
  board: BoardId,
  { from = 1, to = Number.MAX_SAFE_INTEGER }: SeqRange = {},
): AsyncGenerator<Piece> {
  let next = from
  while (next <= to) {
    const piece = await back.call('pieceFrom', board, next)
    if (!piece || piece.first > to) return
    yield piece
    next = piece.last + 1
  }
}

function sessionStore(front: SqliteThread): SessionStore {
  return {
    session: board => front.call('session', board),
    storeSession: step => front.call('storeSession', step),
    sessionRecords: board => front.call('sessionRecords', board),
    scripts: board => front.call('scripts', board),
    keepScript: (board, script, most) => front.call('keepScript', board, script, most),
    dropScript: (board, id) => front.call('dropScript', board, id),
  }
}

function registry(front: SqliteThread): Registry {
  return {
    createBoard: board => front.call('createBoard', board),
    boardById: id => front.call('boardById', id),
    boardByCodeHash: hash => front.call('boardByCodeHash', hash),
    deleteBoard: id => front.call('deleteBoard', id),
    rotate: (board, next) => front.call('rotate', board, next),
    addParticipant: participant => front.call('addParticipant', participant),
    participant: (board, id) => front.call('participant', board, id),
    participants: board => front.call('participants', board),
    changeParticipant: (board, id, change) => front.call('changeParticipant', board, id, change),
    changeUnlessLast: (board, id, change) => front.call('changeUnlessLast', board, id, change),
    authors: board => front.call('authors', board),
    addPrivate: (board, participant) => front.call('addPrivate', board, participant),
    privateWriters: board => front.call('privateWriters', board),
    addToken: token => front.call('addToken', token),
    participantByToken: hash => front.call('participantByToken', hash),
    revokeTokens: participant => front.call('revokeTokens', participant),
  }
}
