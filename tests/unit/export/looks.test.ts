import { test } from 'vitest'
import { pictureFile } from '#server/export/picture/pictureFile.ts'
import { looksAsKept } from '#tests/support/browser/looksAsKept.ts'
import { demo, today } from './boards.ts'

test.each(['domain', 'community', 'practice', 'side'])(
  'the demo looks on paper as it did: %s',
  async canvas => {
    const as = { type: 'png', scale: 0.5 } as const
    const file = await pictureFile({ snapshot: demo.snapshot, canvas, authors: demo.authors, today, as })
    if (typeof file?.body !== 'object') throw new Error('a picture is bytes')
    const picture = Buffer.from(file.body)
    await looksAsKept(`paper-${canvas}`, async () => picture)
  },
)
