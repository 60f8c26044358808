import { expect, test } from 'vitest'
import { cardForm } from '#shared/canvases/cardForms.ts'
import { guessTextHeight } from '#shared/canvases/guessTextHeight.ts'

const topic = cardForm('topic', 'domain.scope_in')
const statement = cardForm('statement', 'domain.statement')
const lines = (text: string, form = topic) => guessTextHeight(form, text) / form.text.line

test('lines are filled word by word, as a browser does', () => {
  expect(lines('')).toBe(1)
  expect(lines('Abandoned applications')).toBe(2)
  expect(lines('Letters and forms people can act on')).toBe(2)
  expect(lines('one\ntwo')).toBe(2)
})

test('a word that is longer than a line takes as many lines as it needs', () => {
  expect(lines('Donaudampfschifffahrtsgesellschaftskapitän')).toBe(3)
  expect(lines('x'.repeat(5000))).toBeGreaterThan(200)
})

test('the sentence of the example takes two lines of its banner', () => {
  const sentence =
    'We are people who design the front doors of public services – counters, calls, letters and web pages – learning to make them easy to find, finish and trust, so that nobody gives up on help they are entitled to.'
  expect(lines(sentence, statement)).toBe(2)
})
