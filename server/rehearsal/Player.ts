import type { Board } from '#shared/board/Board.ts'
import { addDraft } from '#shared/board/drafts/drafts.ts'
import { newId } from '#shared/board/ids.ts'
import type { CanvasSnapshot } from '#shared/board/snapshot.ts'
import { headOf, toSnapshot } from '#shared/board/toSnapshot.ts'
import { BoardIndex } from '#shared/canvases/BoardIndex.ts'
import { dayOf } from '#shared/canvases/derived/days.ts'
import type { Zone } from '#shared/canvases/schema.ts'
import { templateOnBoard } from '#shared/canvases/templateOnBoard.ts'
import type { Participant } from '#shared/protocol/http.ts'
import { type Standing, whyNot } from '#shared/protocol/permissions.ts'
import { stepNow } from '#shared/session/course/stepNow.ts'
import { boardPermissionsIn } from '#shared/session/steps/permissionsIn.ts'
import type { SessionView } from '#shared/session/viewFor.ts'
import type { OpenVote } from '#shared/session/votes/Vote.ts'
import type { CastBallotWish } from '#shared/session/votes/voteWire.ts'
import { layDrafts } from '#shared/session/writing/layDrafts.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import { ballotFor } from './ballotFor.ts'
import { type Deed, nextDeed } from './nextDeed.ts'
import { type OpenDocument, openDocument } from './openDocument.ts'
import { SessionSeat } from './SessionSeat.ts'
import { mayTend, tend } from './tend.ts'
import { type Tending, tending } from './tending.ts'
import { wordsFor } from './wordsFor.ts'

export interface PlayerParts {
  /** Where this server answers. */
  readonly url: string
  readonly board: string
  readonly token: string
  readonly me: Participant
  /** Of all of a rehearsal, from 0: so that not all write the same. */
  readonly number: number
  readonly chance: () => number
}

type WritingDeed = Extract<Deed, { readonly do: 'draft' | 'lay' }>

interface Spot {
  readonly canvas: CanvasSnapshot
  readonly zone: Zone
}

/**
 * One simulated person, who has joined like everybody. All that they do goes by the session socket, the sync socket and
 * the routes that real people use, with a token of their own; nothing here knows the server from within.
 */
export class Player {
  readonly #parts: PlayerParts
  readonly #seat: SessionSeat
  #table: OpenDocument | undefined
  #private: OpenDocument | undefined
  #written = 0
  #step: string | undefined

  constructor(parts: PlayerParts) {
    const { url, board, token } = parts
    this.#parts = parts
    this.#seat = new SessionSeat(url, { board, token })
  }

  /** Does the next thing, or nothing. Rejects if the server does not answer. */
  async act(): Promise<void> {
    const { view } = this.#seat
    // Whoever waits in the lobby has no documents yet.
    if (!view) return
    this.#table = this.#opened(this.#table, '')
    if (!this.#table.isOpen) return
    this.#enter(stepNow(view)?.id)
    const { me, number, chance } = this.#parts
    const { board } = this.#table
    const tending = this.#tending(board, view)
    const deed = nextDeed({ view, me: me.id, number, written: this.#written, tending, chance })
    switch (deed.do) {
      case 'rest':
        return
      case 'tend':
        return tend(board, deed.tending, me.id)
      case 'vote':
        return this.#vote(deed.vote)
      case 'draft':
      case 'lay':
        return this.#write(board, view, deed)
      case 'raise-hand':
        await this.#seat.do({ name: 'hand.raise', payload: {} })
        return
      case 'be-ready':
        await this.#seat.do({ name: 'ready.set', payload: { ready: true } })
        return
      default:
        return unreachable(deed)
    }
  }

  leave(): void {
    this.#seat.leave()
    this.#table?.close()
    this.#private?.close()
  }

  #enter(step: string | undefined): void {
    if (step === this.#step) return
    this.#step = step
    this.#written = 0
  }

  /** Open, or opened anew after the server has refused something: then as it is there. */
  #opened(document: OpenDocument | undefined, suffix: '' | '/private'): OpenDocument {
    if (document && !document.isOver) return document
    document?.close()
    const { url, board, token } = this.#parts
    return openDocument(url, { document: `${board}${suffix}`, token })
  }

  #standing(view: SessionView): Standing {
    return { ...this.#parts.me, permissions: boardPermissionsIn(view), isFrozen: false }
  }

  #tending(table: Board, view: SessionView): Tending | undefined {
    const step = stepNow(view)
    if (!step) return undefined
    const { me, number } = this.#parts
    const board = new BoardIndex(toSnapshot(table))
    const wanted = tending({ board, view, step, me: me.id, number, today: dayOf(Date.now()) })
    return wanted && mayTend(wanted, this.#standing(view)) ? wanted : undefined
  }

  #write(table: Board, view: SessionView, deed: WritingDeed): void {
    const { me, number } = this.#parts
    const isPrivate = deed.do === 'draft'
    const standing = this.#standing(view)
    const spots = spotsOn(table, deed.targets).filter(spot => isPrivate || mayLay(standing, spot))
    const turn = number + 12 * this.#written
    const spot = spots[turn % Math.max(1, spots.length)]
    if (!spot) {
      // Where nothing may be written one is done with writing.
      this.#written = Number.POSITIVE_INFINITY
      return
    }
    const words = wordsFor(spot.zone, { name: me.name, number, turn, today: dayOf(Date.now()) })
    const place = { canvas: spot.canvas.id, zone: spot.zone.id }
    const draft = { id: newId(), ...words, ...place, step: deed.step }
    if (isPrivate) {
      this.#private = this.#opened(this.#private, '/private')
      if (!this.#private.isOpen) return
      addDraft(this.#private.board, draft, me.id)
    } else {
      const revealed = { draft: { ...draft, order: '', isKept: false }, author: me.id }
      layDrafts(table, [revealed], { now: Date.now(), origin: me.id })
    }
    this.#written += 1
  }

  async #vote(vote: OpenVote): Promise<void> {
    const { url, board, token, chance } = this.#parts
    const wish: CastBallotWish = { ballot: ballotFor(vote, chance), after: 0 }
    // Somebody who was quicker to close it leaves nothing to do.
    await fetch(`${url}/api/boards/${board}/votes/${vote.id}/ballot`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(wish),
    })
  }
}

/** The zones of this board that a step is about. */
function spotsOn(board: Board, targets: readonly string[]): readonly Spot[] {
  return headOf(board).canvases.flatMap(canvas => {
    const template = templateOnBoard(canvas)
    const zones = template?.zones.filter(({ id }) => targets.includes(id) || targets.includes(template.id))
    return (zones ?? []).map(zone => ({ canvas, zone }))
  })
}

function mayLay(standing: Standing, { canvas, zone }: Spot): boolean {
  const at = { canvas: canvas.id, zone: zone.id, isLocked: canvas.locked === true }
  return whyNot(standing, { do: 'add', at }) === undefined
}
