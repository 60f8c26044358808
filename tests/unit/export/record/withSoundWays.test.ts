import { expect, test } from 'vitest'
import type { BoardRecord, Inline } from '#shared/export/record/recordModel.ts'
import { withSoundWays } from '#shared/export/record/withSoundWays.ts'

function recordOf(...text: readonly Inline[]): BoardRecord {
  return {
    kind: '',
    title: '',
    lead: '',
    running: '',
    language: 'en',
    day: '2026-09-18',
    sentence: '',
    facts: [],
    versions: [],
    sections: [{ number: '1', title: '', blocks: [{ block: 'paragraph', text }], zones: [] }],
    colophon: '',
  }
}

function sound(...text: readonly Inline[]): unknown {
  const [block] = withSoundWays(recordOf(...text)).sections[0]?.blocks ?? []
  return block?.block === 'paragraph' ? block.text : undefined
}

test('a way leads to the first place of its name, and that name is short', () => {
  expect(
    sound(
      { to: 'x'.repeat(64), text: 'there' },
      { place: 'x'.repeat(64), text: 'a' },
      { place: 'x'.repeat(64), text: 'b' },
    ),
  ).toEqual([{ to: 'p1', text: 'there' }, { place: 'p1', text: 'a' }, 'b'])
})

test('what leads nowhere, and what nothing leads to, is plain text', () => {
  expect(sound({ to: 'gone', text: 'there' }, { place: 'lonely', text: 'here' }, { stressed: 'so' })).toEqual(
    ['there', 'here', { stressed: 'so' }],
  )
})
