import { describe, expect, test } from 'vitest'
import { redactor } from '#shared/export/redactor.ts'

const redact = redactor({
  unlisted: [
    'Marguerite Faulk',
    'Ana-Lucía Ferreyra',
    'Joss',
    'hope okafor',
    'Mark Weber',
    'Will Price (City of Elmsworth)',
    'June Sand',
    'Maren Holt',
    'Case 3',
    'Liam O’Brien',
    '王芳',
    '山田 太郎',
    'ليلى حداد',
    'שרה',
    'Front Desk',
  ],
  listed: ['Maren Oduya', 'Tobias Lindqvist-Reyes'],
  texts: ['we hope that it works', 'who will mark the doors', 'the price of doors', 'doors of sand'],
  titles: ['Front Door', 'The Desk Company'],
})

describe('whoever has not agreed to be listed is not named in what others wrote', () => {
  test.each([
    ['in full', 'Ask MARGUERITE  faulk today', 'Ask a member today'],
    ['by the first name alone', 'Marguerite brings cake', 'a member brings cake'],
    ['by the last name alone', 'as Faulk said', 'as a member said'],
    ['in capitals', 'MARGUERITE brings cake', 'a member brings cake'],
    ['as an owner', 'Marguerite’s cake, Joss’s door', 'a member’s cake, a member’s door'],
    ['within a word that hyphens hold together', 'a Joss-led walk', 'a a member-led walk'],
    ['by half of a double name', 'Ana and Ana-Lucía', 'a member and a member'],
    ['with letters put together', 'Lucía', 'a member'],
    ['with either apostrophe', "O'Brien and O’Brien", 'a member and a member'],
    [
      'by a name that is a word, within a sentence',
      'We ask Hope, then Mark',
      'We ask a member, then a member',
    ],
    ['in Chinese, which has no spaces', '请问王芳明天', '请问a member明天'],
    ['in Japanese, with or without a space', '山田太郎と山田 太郎', 'a memberとa member'],
    ['in Arabic and Hebrew', 'مع ليلى حداد ו שרה', 'مع a member ו a member'],
  ])('%s', (_, text, expected) => {
    expect(redact(text)).toBe(expected)
  })
})

test.each([
  ['a name that others listed have, too', 'Maren convenes'],
  ['a name that is a word, where a sentence begins with it', 'Hope stays. Mark the doors! Will it work?'],
  ['the word itself', 'we hope to mark the price of sand'],
  ['a month', 'In June we meet'],
  ['letters within another word', 'Jossing, Faulkner, Anaemic'],
  ['what is no name', 'Case 4, Case closed'],
  ['where somebody comes from', 'the City of Elmsworth'],
  ['what the community and its organisations are called', 'the Front Door, the Desk Company'],
])('%s stays', (_, text) => {
  expect(redact(text)).toBe(text)
})

test('with nobody to leave out a text stays as it is, letter by letter', () => {
  const text = 'Lucía'
  expect(redactor({ unlisted: [], listed: [], texts: [], titles: [] })(text)).toBe(text)
})
