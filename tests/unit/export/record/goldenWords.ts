import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import type { BoardRecord } from '#shared/export/record/recordModel.ts'
import type { TaggedPart } from '#tests/support/readPdf.ts'

export type Golden = 'charter' | 'minutes'

const fileOf = (golden: Golden) => `${import.meta.dirname}/goldens/${golden}.txt`

/**
 * The words of a record as its PDF tells them, heading by heading, wherever lines and pages end, up to the pictures: for `goldens/`, which
 * are written anew by `vitest -u` after a change that shall be.
 */
export function wordsOf(tagged: readonly TaggedPart[], record: BoardRecord): string {
  const source = JSON.stringify(record)
  const pictures = tagged.findIndex(({ heading }) => plain(heading, source).endsWith('The canvases'))
  return tagged
    .slice(0, pictures < 0 ? undefined : pictures)
    .map(({ level, heading, text }) => {
      const words = plain(text, source)
      const title = `${'#'.repeat(level)} ${plain(heading, source)}`.trim()
      return [title, ...(title.endsWith('Contents') ? withoutPages(words) : words).split(/(?<=[.!?]) /)].join(
        '\n',
      )
    })
    .join('\n\n')
}

export async function expectGolden(words: string, golden: Golden): Promise<void> {
  await expect(`${words}\n`).toMatchFileSnapshot(fileOf(golden))
}

/** The same words stand in another format, part by part, whatever lies between them there. */
export async function expectWordsOf(golden: Golden, text: string): Promise<void> {
  const found = squeezed(text)
  const parts = (await readFile(fileOf(golden), 'utf8')).split('\n\n')
  expect(parts.length).toBeGreaterThan(15)
  const missing = parts.filter(
    part => !isContents(part) && !found.includes(squeezed(part.replace(/^#.*$/m, ''))),
  )
  expect(missing).toEqual([])
}

const isContents = (part: string) => part.startsWith('# Contents') || !part.startsWith('#')

function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

function withoutPages(words: string): string {
  return words.replace(/(?<=\p{L}) \d+(?= |$)(?! \p{L}+ \d{4})/gu, '')
}

/** Words as they stand in the record, not as lines cut them; a hyphen that only ends a line is no text. */
function plain(text: string, source: string): string {
  return text
    .replace(/(\p{L}+)(-?)\n+(?=(\p{L}+))/gu, (_, one: string, hyphen: string, other: string) => {
      if (source.includes(`${one}${hyphen || ' '}${other}`)) return one + (hyphen || ' ')
      return source.includes(one + other) ? one : `${one} `
    })
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:)])|(?<=\() /g, '')
    .trim()
}
