import { describe, expect, test } from 'vitest'
import { Takings, type TakingsParts } from '#client/record/Takings.ts'
import type { Answer } from '#client/wire/http.ts'
import type { ExportJob, ExportWish } from '#shared/protocol/exports.ts'
import { accept, refuse } from '#shared/std/result.ts'
import { eventually } from '#tests/support/eventually.ts'

const wish: ExportWish = {
  what: 'record',
  kind: 'charter',
  format: 'pdf',
  paper: 'a4',
  timeZone: 'UTC',
}
const job = (state: ExportJob['state'], more: Partial<ExportJob> = {}): ExportJob => ({
  id: 'j',
  state,
  step: state,
  share: 0,
  ...more,
})

/** A server that answers what it is told, one answer after the other, and pauses that the test ends. */
function openTakings(...answers: readonly Answer<ExportJob>[]) {
  const left = [...answers]
  const saved: string[] = []
  const givenUp: string[] = []
  const pauses: (() => void)[] = []
  const next = async () => left.shift() ?? refuse({ code: 'none', message: 'nothing more' })
  const parts: TakingsParts = {
    begin: next,
    look: next,
    giveUp: async id => {
      givenUp.push(id)
      return accept(undefined)
    },
    pathOf: id => `/${id}/file`,
    save: async path => void saved.push(path),
    pause: () => new Promise(resolve => pauses.push(resolve)),
  }
  const takings = new Takings(parts)
  return { takings, saved, givenUp, pauses, only: () => takings.all.current[0] }
}

describe('what one takes along', () => {
  test('is followed while it is made, and saved once it is there', async () => {
    const { takings, saved, pauses, only } = openTakings(
      accept(job('waiting')),
      accept(job('working', { step: 'drawing', share: 0.5 })),
      accept(job('done', { name: 'a.pdf' })),
    )
    const taken = takings.take(wish, 'PDF')
    await eventually(() => expect(pauses).toHaveLength(1))
    pauses.shift()?.()
    await eventually(() => expect(only()).toMatchObject({ state: 'working', step: 'drawing', share: 0.5 }))
    await eventually(() => expect(pauses).toHaveLength(1))
    pauses.shift()?.()
    await taken
    expect(only()).toMatchObject({ state: 'done', name: 'a.pdf', path: '/j/file' })
    expect(saved).toEqual(['/j/file'])
  })

  test('says why it cannot be had, and can be tried again', async () => {
    const { takings, only } = openTakings(
      refuse({ code: 'offline', message: 'No line.' }),
      accept(job('done', { name: 'a.pdf' })),
    )
    await takings.take(wish, 'PDF')
    expect(only()).toMatchObject({ state: 'failed', message: 'No line.' })
    takings.again(only()?.key ?? 0)
    await eventually(() => expect(only()).toMatchObject({ state: 'done' }))
    expect(takings.all.current).toHaveLength(1)
  })

  test('that is given up ends on the server, too, and is never saved', async () => {
    const { takings, saved, givenUp, pauses, only } = openTakings(accept(job('working')), accept(job('done')))
    const taken = takings.take(wish, 'PDF')
    await eventually(() => expect(pauses).toHaveLength(1))
    takings.forget(only()?.key ?? 0)
    expect(givenUp).toEqual(['j'])
    pauses.shift()?.()
    await taken
    expect(takings.all.current).toEqual([])
    expect(saved).toEqual([])
  })

  test('that is given up before the server has answered is given up there as soon as it has', async () => {
    const { takings, givenUp, only } = openTakings(accept(job('working')))
    const taken = takings.take(wish, 'PDF')
    takings.forget(only()?.key ?? 0)
    await taken
    expect(givenUp).toEqual(['j'])
  })
})
