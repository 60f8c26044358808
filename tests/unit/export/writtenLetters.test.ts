import { expect, test } from 'vitest'
import { loadFonts } from '#server/export/loadFonts.ts'
import { Reading } from '#shared/export/Reading.ts'
import { buildScene } from '#shared/export/scene/buildScene.ts'
import { Sketch } from '#shared/export/scene/Sketch.ts'
import { svg } from '#shared/export/svg/svg.ts'
import { WrittenLetters } from '#shared/export/svg/WrittenLetters.ts'
import { demo, today } from './boards.ts'
import { allElements, parseXml } from './parseXml.ts'
import { poisonedBoard } from './poisonedBoard.ts'

const measure = await loadFonts()
const style = { face: 'text-400', size: 20, line: 26 } as const

function textsOf(drawn: string) {
  return allElements(parseXml(drawn)).filter(({ name }) => name === 'text')
}

test('letters that are written can be found by what people wrote, whatever that is', () => {
  const snapshot = poisonedBoard()
  const reading = new Reading(snapshot, { authors: demo.authors, today })
  for (const { id } of snapshot.canvases) {
    const scene = buildScene(reading, id, { measure })
    if (!scene) throw new Error('every canvas is drawn')
    const drawn = svg(
      scene,
      new WrittenLetters('@font-face{src:url(data:font/woff2;base64,AA==)}</style><script>'),
    )
    expect(textsOf(drawn).length).toBeGreaterThan(0)
    expect(allElements(parseXml(drawn)).filter(({ name }) => name === 'script')).toEqual([])
  }
})

test('a run from the right is marked at both ends, and each run stands at its own left end', () => {
  const sketch = new Sketch(measure)
  sketch.write('Priya (مرحبا!) ok', { x: 100, y: 0, w: 900, style })
  const scene = { x: 0, y: 0, w: 900, h: 100, title: '', description: '', items: sketch.items }
  const texts = textsOf(svg(scene, new WrittenLetters('')))
  expect(texts.map(({ children }) => children.join(''))).toEqual(['Priya (', '\u200fمرحبا\u200f', '!) ok'])
  let end = 100
  for (const { attributes } of texts) {
    expect(Number(attributes.x)).toBeCloseTo(end, 1)
    expect(attributes).not.toHaveProperty('direction')
    end += Number(attributes.textLength)
  }
})
