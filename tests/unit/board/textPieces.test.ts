import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textPieces, ticked } from '#shared/board/textPieces.ts'

const kinds = (text: string, names: readonly string[] = []) =>
  textPieces(text, names).map(piece => (piece.is === 'words' ? piece.text : `${piece.is}:${piece.text}`))

describe('pieces of a text', () => {
  test('addresses open, without the sign that ends the sentence', () => {
    expect(kinds('See https://example.org/a?b=1. And www.example.org!')).toEqual([
      'See ',
      'address:https://example.org/a?b=1',
      '. And ',
      'address:www.example.org',
      '!',
    ])
    expect(textPieces('www.example.org')).toEqual([
      { is: 'address', text: 'www.example.org', href: 'https://www.example.org' },
    ])
  })

  test('nothing but web addresses opens', () => {
    for (const text of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'http://',
      'ftp://example.org',
    ])
      expect(textPieces(text).every(({ is }) => is === 'words')).toBe(true)
  })

  test('people are mentioned by their whole name, the longer one first', () => {
    const names = ['Ana', 'Ana Lucía', 'Bo']
    expect(kinds('Ask @Ana Lucía, @Ana, @Bob and mail@Bo', names)).toEqual([
      'Ask ',
      'mention:@Ana Lucía',
      ', ',
      'mention:@Ana',
      ', @Bob and mail@Bo',
    ])
  })

  test('boxes stand at the beginning of a line, and are ticked where they stand', () => {
    const text = 'To do\n[ ] letters\n- [x] forms\nnot [ ] here'
    const boxes = textPieces(text).filter(piece => piece.is === 'box')
    expect(boxes.map(({ done, of }) => [done, of])).toEqual([
      [false, 'letters'],
      [true, 'forms'],
    ])
    const [first, second] = boxes
    expect(ticked(text, first?.at ?? 0, true)).toBe('To do\n[x] letters\n- [x] forms\nnot [ ] here')
    expect(ticked(text, second?.at ?? 0, false)).toBe('To do\n[ ] letters\n- [ ] forms\nnot [ ] here')
  })

  test('together are the text, whatever it is', () => {
    const sign = fc.constantFrom(
      '[ ] ',
      '[x] ',
      '- ',
      '@',
      'Ana',
      ' ',
      '\n',
      'https://a.b',
      'www.',
      '.',
      'x',
      '😀',
      '[',
    )
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 30 }), signs => {
        const text = signs.join('')
        expect(
          textPieces(text, ['Ana'])
            .map(piece => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
