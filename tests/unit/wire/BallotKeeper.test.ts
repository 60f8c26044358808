import { expect, test } from 'vitest'
import { BallotKeeper, type BallotPost } from '#client/wire/BallotKeeper.ts'
import type { Ballot } from '#shared/session/votes/Ballot.ts'
import type { OpenVote } from '#shared/session/votes/Vote.ts'
import { isSameJson } from '#shared/std/isSameJson.ts'
import { accept, refuse } from '#shared/std/result.ts'
import { eventually } from '#tests/support/eventually.ts'
import { dots, question } from '#tests/support/votes.ts'

const vote: OpenVote = { ...question(['a', 'b']), round: 1, started: 0, state: 'open', voted: {} }
const give = (candidate: string) => ({ do: 'dot', candidate, by: 1 }) as const

/** A ballot box that does as the server's does, and a line to it that may lose what passes. */
class Box implements BallotPost {
  revision = 0
  ballot: Ballot | undefined
  isClosed = false
  /** Of the next messages: lost on the way there, or only the answer on its way back. */
  readonly losses: ('question' | 'answer')[] = []
  casts = 0

  async own() {
    return accept(this.#own)
  }

  async cast(_vote: string, { ballot, after }: { ballot: Ballot | null; after: number }) {
    const loss = this.losses.shift()
    if (loss === 'question') return offline
    this.casts += 1
    if (this.isClosed) return refuse({ code: 'vote-closed', message: 'The vote is closed.' })
    const state = this.#put(ballot ?? undefined, after)
    return loss ? offline : accept({ state, ...this.#own })
  }

  #put(ballot: Ballot | undefined, after: number): 'cast' | 'overtaken' {
    if (this.revision === after + 1 && isSameJson(this.ballot, ballot)) return 'cast'
    if (this.revision !== after) return 'overtaken'
    this.revision += 1
    this.ballot = ballot
    return 'cast'
  }

  get #own() {
    return { revision: this.revision, ...(this.ballot && { ballot: this.ballot }) }
  }
}

const offline = refuse({ code: 'offline', message: 'No line.' })

async function open(box: Box) {
  const refused: string[] = []
  const keeper = new BallotKeeper({
    post: box,
    pause: () => new Promise(resolve => setImmediate(resolve)),
    refused: message => refused.push(message),
  })
  keeper.follow(vote)
  await eventually(() => expect(keeper.inHand.current?.state).toBe('sent'))
  return { keeper, refused }
}

const settled = (keeper: BallotKeeper) => eventually(() => expect(keeper.inHand.current?.state).toBe('sent'))

test('a mark shows at once, and is in the box a moment later', async () => {
  const box = new Box()
  const { keeper } = await open(box)
  keeper.mark(give('a'))
  keeper.mark(give('a'))
  expect(keeper.inHand.current).toEqual({ vote: 'b-vote', ballot: dots({ a: 2 }), state: 'sending' })
  await settled(keeper)
  expect(box.ballot).toEqual(dots({ a: 2 }))
})

test('what was cast before is there again after a reload', async () => {
  const box = new Box()
  box.revision = 4
  box.ballot = dots({ b: 1 })
  const { keeper } = await open(box)
  keeper.mark({ do: 'dot', candidate: 'b', by: -1 })
  await settled(keeper)
  expect([box.revision, box.ballot]).toEqual([5, undefined])
})

test('a ballot whose answer was lost counts once, also if more was marked meanwhile', async () => {
  const box = new Box()
  const { keeper } = await open(box)
  box.losses.push('answer', 'question', 'answer')
  keeper.mark(give('a'))
  keeper.mark(give('b'))
  const states: unknown[] = []
  keeper.inHand.subscribe(() => states.push(keeper.inHand.current?.state))
  await settled(keeper)
  expect(states).toContain('unsent')
  expect(box.ballot).toEqual(dots({ a: 1, b: 1 }))
  expect(keeper.inHand.current?.ballot).toEqual(box.ballot)
})

test('two tabs that mark at the same time lose nothing and count nothing twice', async () => {
  const box = new Box()
  const one = await open(box)
  const other = await open(box)
  one.keeper.mark(give('a'))
  other.keeper.mark(give('b'))
  await settled(one.keeper)
  await settled(other.keeper)
  expect(box.ballot).toEqual(dots({ a: 1, b: 1 }))
  await one.keeper.lookAgain()
  expect(one.keeper.inHand.current?.ballot).toEqual(dots({ a: 1, b: 1 }))
})

test('once the vote is closed nothing more is sent, and one is told', async () => {
  const box = new Box()
  const { keeper, refused } = await open(box)
  box.isClosed = true
  keeper.mark(give('a'))
  await eventually(() => expect(keeper.inHand.current?.state).toBe('closed'))
  expect(refused).toEqual(['The vote is closed.'])
  keeper.mark(give('b'))
  expect(box.casts).toBe(1)
  keeper.follow(undefined)
  expect(keeper.inHand.current).toBeUndefined()
})
