import { describe, expect, test } from 'vitest'
import type { Missing, Need } from '#shared/canvases/checks/report.ts'
import { adviceNow } from '#shared/session/advice/adviceNow.ts'
import { needsOfStep } from '#shared/session/advice/needsOfStep.ts'
import { theServer } from '#shared/session/Outcome.ts'
import { viewFor } from '#shared/session/viewFor.ts'
import type { VoteResult } from '#shared/session/votes/VoteResult.ts'
import { Convening } from '#tests/support/session/Convening.ts'
import { question } from '#tests/support/votes.ts'

const advised = ({ state }: Convening, needs: readonly Need[] = []) =>
  adviceNow(viewFor(state, 'facilitator'), needs)

function inStep(place: number): Convening {
  const convening = Convening.running()
  if (place > 0) convening.do('fay', { name: 'step.move', payload: { to: convening.step(place) } })
  return convening
}

function allDone(convening: Convening): void {
  for (const one of ['mira', 'noor']) convening.do(one, { name: 'ready.set', payload: { ready: true } })
}

function written(convening: Convening, place: number, cards: number): void {
  const waiting = cards > 0 ? { [convening.step(place)]: { cards, writers: 2 } } : {}
  convening.try(theServer, { name: 'writing.counted', payload: { waiting } })
}

const missing = (zone: string, card?: string): Missing => ({
  says: 'Something',
  canvas: zone.slice(0, zone.indexOf('.')),
  zone,
  ...(card !== undefined && { card }),
})

describe('whoever leads is advised', () => {
  test('nothing before a session runs', () => {
    expect(advised(Convening.withPeople())).toBeUndefined()
  })

  test('to wait for those who take part, then to move on', () => {
    const convening = inStep(0)
    convening.do('mira', { name: 'ready.set', payload: { ready: true } })
    expect(advised(convening)).toEqual({ do: 'wait', done: 1, of: 2 })
    convening.do('noor', { name: 'ready.set', payload: { ready: true } })
    expect(advised(convening)).toMatchObject({ do: 'move', to: { title: 'Why we are here' } })
    expect(advised(inStep(9))).toEqual({ do: 'rest' })
  })

  test('to reveal what is written once all are done, or in the step that is there for it', () => {
    const questions = inStep(5)
    allDone(questions)
    expect(advised(questions)).toMatchObject({ do: 'wait' })
    written(questions, 5, 4)
    expect(advised(questions)).toMatchObject({ do: 'reveal', cards: 4 })

    const topics = inStep(2)
    written(topics, 2, 6)
    expect(advised(topics)).toMatchObject({ do: 'wait', done: 0 })
    allDone(topics)
    expect(advised(topics)).toMatchObject({ do: 'move', to: { mode: 'reveal' } })
    topics.do('fay', { name: 'step.move', payload: { to: topics.step(3) } })
    expect(advised(topics)).toMatchObject({
      do: 'reveal',
      cards: 6,
      step: { title: 'What do we care about?' },
    })
    written(topics, 2, 0)
    expect(advised(topics)).toMatchObject({ do: 'wait' })
  })

  test('to start a vote, to wait for votes, to close it, and to record what came of it', () => {
    const convening = inStep(8)
    expect(advised(convening)).toEqual({ do: 'start-vote' })
    convening.passes(1)
    convening.do('fay', { name: 'vote.start', payload: question(['a'], { kind: 'fist_to_five' }) })
    const noted = (voted: readonly string[]) =>
      convening.try(theServer, { name: 'vote.noted', payload: { vote: 'b-vote', voted: [...voted] } })
    noted(['mira'])
    expect(advised(convening)).toMatchObject({ do: 'await-votes', voted: 1, of: 2 })
    const turnVoting = (vote: boolean) => {
      const payload = { step: convening.at ?? '', change: { permissions: { vote } } }
      convening.do('fay', { name: 'script.edit', payload })
    }
    turnVoting(false)
    expect(advised(convening)).toMatchObject({ do: 'let-vote' })
    turnVoting(true)
    noted(['mira', 'noor'])
    expect(advised(convening)).toMatchObject({ do: 'close-vote' })

    const close = (counts: Extract<VoteResult, { kind: 'fist_to_five' }>['counts'], vote: string) =>
      convening.try(theServer, {
        name: 'vote.closed',
        payload: { vote, result: { kind: 'fist_to_five', voters: 2, counts } },
      })
    close([0, 0, 1, 0, 1, 0], 'b-vote')
    expect(advised(convening)).toMatchObject({ do: 'vote-again' })
    convening.passes(1)
    convening.do('fay', { name: 'vote.again', payload: { vote: 'b-vote', id: 'b-two' } })
    close([0, 0, 0, 0, 2, 0], 'b-two')
    expect(advised(convening)).toMatchObject({ do: 'record', vote: { id: 'b-two' } })
    convening.try(theServer, { name: 'vote.recorded', payload: { vote: 'b-two', decision: 'd1' } })
    expect(advised(convening)).toMatchObject({ do: 'move' })
  })

  test('at the end to complete what is missing for the board to be ready, and then to end', () => {
    const convening = inStep(16)
    allDone(convening)
    const needs = [{ zones: ['community.core'], missing: [missing('community.core')] }]
    expect(advised(convening, needs)).toMatchObject({ do: 'complete', missing: needs[0]?.missing })
    expect(advised(convening)).toEqual({ do: 'end' })
  })
})

test('a lack on a card is told in every step about its place, one of the whole in the last of them and at the end', () => {
  const { script } = Convening.running().state
  if (!script) throw new Error('there is no script')
  const zones = ['domain.questions']
  const [few, topicless] = [missing('domain.questions'), missing('domain.questions', 'q1')]
  const needs: readonly Need[] = [
    { zones, missing: [few, topicless] },
    { zones: ['charter.purpose'], missing: [missing('charter.purpose')] },
  ]
  const told = script.steps.map(step => needsOfStep(needs, { step, script }))
  expect(told[5]).toEqual([topicless])
  expect(told[6]).toEqual([few, topicless])
  expect(told[16]).toEqual([few, topicless])
  expect(told.flat()).toHaveLength(5)
})
