import { expect, test } from 'vitest'
import { newBoardSnapshot } from '#shared/canvases/newBoard.ts'
import { templateOnBoard } from '#shared/canvases/templateOnBoard.ts'

const [domain] = newBoardSnapshot({ title: '', community: '', canvases: ['domain'], language: 'en' }).canvases
if (!domain) throw new Error('a new board has a Domain canvas')
const plain = templateOnBoard(domain)
const zone = (words: NonNullable<typeof domain.words>, id: string) =>
  templateOnBoard({ ...domain, words })?.zones.find(one => one.id === id)

test('a group’s own words stand in place of the template’s, each by itself', () => {
  const prompt = plain?.zones.find(({ id }) => id === 'domain.why')?.prompt
  expect(zone({ 'domain.why': { title: 'What for' } }, 'domain.why')).toMatchObject({
    title: 'What for',
    prompt,
  })
  expect(zone({ 'domain.why': { prompt: 'Who gains?' } }, 'domain.why')).toMatchObject({
    title: 'Why it matters',
    prompt: 'Who gains?',
  })
})

test('a canvas without own words is its template, and asks for no copy', () => {
  expect(templateOnBoard(domain)).toBe(plain)
  const named = { ...domain, words: { 'domain.why': { title: 'What for' } } }
  expect(templateOnBoard(named)).toBe(templateOnBoard(named))
})

test('the longer guide goes with the prompt that it explains', () => {
  expect(zone({ 'domain.questions': { prompt: 'What now?' } }, 'domain.questions')).not.toHaveProperty(
    'guide',
  )
})

test('words for a zone that the template does not have change nothing', () => {
  expect(templateOnBoard({ ...domain, words: { 'domain.attic': { title: 'Attic' } } })?.zones).toEqual(
    plain?.zones,
  )
})
