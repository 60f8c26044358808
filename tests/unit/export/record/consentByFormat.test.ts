import { beforeAll, describe, expect, test } from 'vitest'
import { type RecordRequest, recordFile } from '#server/export/record/recordFile.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { Meeting } from '#shared/export/minutes/Meeting.ts'
import { readDocx } from '#tests/support/readDocx.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { demo, today, withoutConsentOf } from '../boards.ts'
import { launch, launchSession } from '../launch.ts'

/** One who hosts and attends, one on the edge, somebody of the roster alone, and a group. */
const unlisted = /Joss|Amankwah|Marguerite|Faulk|Zebedee|Quill|newsletter readers/i
const authors = [...demo.authors, { id: 'x', name: 'Zebedee Quill', color: 4 }]

const quiet = withoutConsentOf('p04', 'p15')
const snapshot: BoardSnapshot = {
  ...quiet,
  board: { ...quiet.board, title: 'Front Door' },
  cards: quiet.cards.map(card => {
    if (card.id === 't01') return { ...card, text: 'Doors, says Marguerite, with Faulk’s map', author: 'p15' }
    if (card.id === 'park1') return { ...card, text: 'Ask Joss Amankwah or Zebedee', author: 'x' }
    return card.id === 'dec3' ? { ...card, text: 'Joss convenes' } : card
  }),
  comments: [{ id: 'c', on: { card: 'd01' }, text: 'Quill knows', author: 'x' }],
  clusters: [{ id: 'k', name: 'What Joss collects', canvas: 'domain' }],
}
const meeting: Meeting = {
  ...launch,
  session: {
    ...launchSession,
    attendance: [
      ...launchSession.attendance,
      { person: 'x', name: 'Zebedee Quill', role: 'participant', arrived: 5 },
    ],
    votes: launchSession.votes.map(vote => ({ ...vote, title: `${vote.title} (Marguerite asks)` })),
  },
}

/** All that one finds in a file, by eye, by ear or by looking into it. */
async function told(format: RecordRequest['format'], kind: 'charter' | 'minutes'): Promise<string> {
  const parts = format === 'html' ? ['pictures', 'canvases', 'comments'] : ['canvases', 'comments']
  const { body } = await recordFile(
    {
      format,
      snapshot,
      authors,
      today,
      paper: 'a4',
      images: {},
      parts: parts as NonNullable<RecordRequest['parts']>,
      ...(kind === 'minutes' && { meeting }),
    },
    () => undefined,
  )
  if (typeof body === 'string')
    return body.replaceAll(/data:image\/svg\+xml;base64,([\w+/=]+)/g, (_, svg) => atob(svg))
  if (format === 'docx') return readDocx(body).text
  const { texts, alts, title, bookmarks } = await readPdf(body)
  return [title, ...bookmarks, ...alts, ...texts].join(' ')
}

describe.each(['pdf', 'html', 'docx'] as const)('in %s', format => {
  describe.each(['charter', 'minutes'] as const)('a %s', kind => {
    let text: string
    beforeAll(async () => {
      text = (await told(format, kind)).replace(/\s+/g, ' ')
    })

    test('names nobody who has not agreed to be listed, in whatever others wrote', () => {
      expect(text.match(unlisted)).toBeNull()
      expect(text).toContain('Maren Oduya')
      expect(text).toContain('a member convenes')
    })

    test('counts them', () => {
      expect(text).toContain(
        kind === 'charter' ? 'Priya Halloran and 1 not listed by name' : 'Hedda Nygaard and 2 others',
      )
    })
  })
})
