import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readArchive } from '#server/export/archive/readArchive.ts'

const bounds = { boardBytes: 1000, pictureBytes: 100, picturesBytesPerBoard: 150 }
const board = strToU8('{"cards":[]}')
const zip = (files: Record<string, Uint8Array>) => zipSync(files)

describe('an archive', () => {
  test('gives the text of its board and its pictures, and leaves everything else packed', () => {
    const read = readArchive(
      zip({
        'board.json': board,
        'pictures/abc.png': new Uint8Array(10),
        'pictures/../../etc/passwd': new Uint8Array(5),
        'pictures/evil.exe': new Uint8Array(5),
        'history.jsonl': new Uint8Array(1_000_000),
      }),
      bounds,
    )
    expect(read).toMatchObject({ ok: true, value: { board: '{"cards":[]}' } })
    expect(read.ok && [...read.value.pictures.keys()]).toEqual(['abc'])
  })

  test('that would unfold to more than a board takes is refused before it is unfolded', () => {
    const large = new Uint8Array(90)
    const cases = [
      { 'board.json': new Uint8Array(1001) },
      { 'board.json': board, 'pictures/a.png': new Uint8Array(101) },
      { 'board.json': board, 'pictures/a.png': large, 'pictures/b.png': large },
    ]
    for (const files of cases)
      expect(readArchive(zip(files), bounds)).toEqual({ ok: false, refusal: 'too-large' })
  })

  test('a bomb that lies about its size unfolds to no more than it says', () => {
    const bomb = zip({ 'board.json': new Uint8Array(5_000_000) })
    // The size, as the directory and the file's own head tell it.
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength)
    view.setUint32(22, 500, true)
    const directory = view.getUint32(bomb.length - 6, true)
    view.setUint32(directory + 24, 500, true)
    const read = readArchive(bomb, bounds)
    expect(read.ok ? read.value.board.length : 0).toBeLessThanOrEqual(500)
  })

  test.each([
    ['nothing', new Uint8Array()],
    ['noise', new Uint8Array(500).fill(7)],
    ['half a file', zip({ 'board.json': board }).slice(0, 60)],
    ['a zip without a board', zip({ 'readme.txt': board })],
  ])('%s is none', (_, bytes) => {
    expect(readArchive(bytes, bounds)).toEqual({ ok: false, refusal: 'no-archive' })
  })
})
