import { afterEach, describe, expect, test } from 'vitest'
import { exportFile } from '#server/export/exportFile.ts'
import { pictureFile } from '#server/export/picture/pictureFile.ts'
import { exportLimits, startExportThread } from '#server/export/thread.ts'
import { demo, today } from './boards.ts'

const request = { snapshot: demo.snapshot, authors: demo.authors, today }
const picture = { ...request, canvas: 'domain' }
const page = { ...request, title: 'Front Door', format: 'md' } as const

const threads: ReturnType<typeof startExportThread>[] = []

function thread(limits: Partial<typeof exportLimits> = {}) {
  const thread = startExportThread({ ...exportLimits, ...limits })
  threads.push(thread)
  return thread
}

afterEach(async () => {
  await Promise.all(threads.splice(0).map(thread => thread.end()))
})

describe('the export thread', () => {
  test('makes what the same code makes here', async () => {
    const one = thread()
    const [drawn, written] = await Promise.all([one.run('picture', picture), one.run('export', page)])
    expect(drawn).toEqual(await pictureFile(picture))
    expect(written).toEqual(exportFile(page))
  })

  test('says that there is no such canvas', async () => {
    const file = await thread().run('picture', { ...request, canvas: 'nowhere' })
    expect(file).toBeUndefined()
  })

  test('gives up what takes too long, and starts anew', async () => {
    const hasty = thread({ jobMs: 1 })
    await expect(hasty.run('picture', picture)).rejects.toMatchObject({ code: 'request-too-large' })
    await expect(hasty.run('picture', picture)).rejects.toMatchObject({ code: 'request-too-large' })
  })

  test('gives up what takes too much memory', async () => {
    const small = thread({ memoryMb: 12 })
    await expect(small.run('picture', picture)).rejects.toMatchObject({ code: 'request-too-large' })
  })

  test('ends what is given up, and goes on with the next', async () => {
    const one = thread()
    const giveUp = new AbortController()
    const given = one.run('picture', picture, { signal: giveUp.signal })
    const next = one.run('export', page)
    giveUp.abort(new Error('not wanted'))
    await expect(given).rejects.toThrow('not wanted')
    expect((await next).name).toBe('front-door-charter.md')
  })

  test('refuses when too many wait, and works on', async () => {
    const narrow = thread({ waiting: 2 })
    const jobs = [narrow.run('export', page), narrow.run('export', page), narrow.run('export', page)]
    const settled = await Promise.allSettled(jobs)
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    expect(settled[2]).toMatchObject({ reason: { code: 'too-many' } })
    expect((await narrow.run('export', page))?.name).toBe('front-door-charter.md')
  })

  test('begins again after it ended', async () => {
    const one = thread()
    await one.run('export', page)
    await one.end()
    expect((await one.run('export', page))?.type).toBe('text/markdown; charset=utf-8')
  })
})
