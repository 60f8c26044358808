import { afterEach, describe, expect, test } from 'vitest'
import { ExportThread, exportLimits } from '#server/export/ExportThread.ts'
import { exportFile } from '#server/export/exportFile.ts'
import { pictureFile } from '#server/export/pictureFile.ts'
import { demo, today } from './boards.ts'

const request = { snapshot: demo.snapshot, authors: demo.authors, today }
const picture = { make: 'picture', request: { ...request, canvas: 'domain' } } as const
const page = { make: 'export', request: { ...request, title: 'Front Door', format: 'md' } } as const

const threads: ExportThread[] = []

function thread(limits: Partial<typeof exportLimits> = {}): ExportThread {
  const thread = new ExportThread({ ...exportLimits, ...limits })
  threads.push(thread)
  return thread
}

afterEach(async () => {
  await Promise.all(threads.splice(0).map(thread => thread.end()))
})

describe('the export thread', () => {
  test('makes what the same code makes here', async () => {
    const one = thread()
    const [drawn, written] = await Promise.all([one.run(picture), one.run(page)])
    expect(drawn).toEqual(await pictureFile(picture.request))
    expect(written).toEqual(exportFile(page.request))
  })

  test('says that there is no such canvas', async () => {
    const file = await thread().run({ make: 'picture', request: { ...request, canvas: 'nowhere' } })
    expect(file).toBeUndefined()
  })

  test('gives up what takes too long, and starts anew', async () => {
    const hasty = thread({ jobMs: 1 })
    await expect(hasty.run(picture)).rejects.toMatchObject({ code: 'request-too-large' })
    await expect(hasty.run(picture)).rejects.toMatchObject({ code: 'request-too-large' })
  })

  test('refuses when too many wait, and works on', async () => {
    const narrow = thread({ waiting: 2 })
    const jobs = [narrow.run(page), narrow.run(page), narrow.run(page)]
    const settled = await Promise.allSettled(jobs)
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    expect(settled[2]).toMatchObject({ reason: { code: 'too-many' } })
    expect((await narrow.run(page))?.name).toBe('front-door-charter.md')
  })

  test('begins again after it ended', async () => {
    const one = thread()
    await one.run(page)
    await one.end()
    expect((await one.run(page))?.type).toBe('text/markdown; charset=utf-8')
  })
})
