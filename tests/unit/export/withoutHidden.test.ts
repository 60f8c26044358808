import { expect, test } from 'vitest'
import { loadFonts } from '#server/export/loadFonts.ts'
import { rasterize } from '#server/export/picture/rasterize.ts'
import { Sketch } from '#shared/export/scene/Sketch.ts'
import { withoutHidden } from '#shared/export/scene/withoutHidden.ts'
import { Outlines } from '#shared/export/svg/Outlines.ts'
import { svg } from '#shared/export/svg/svg.ts'
import { randomFrom } from '#tests/support/randomFrom.ts'

const measure = await loadFonts()
const frame = { x: -20, y: -20, w: 440, h: 340 }
const style = { face: 'text-400', size: 14, line: 18 } as const

/** A heap of papers with words on them, some round, some that one can see through, some beyond the edge. */
function heap(seed: number): Sketch {
  const random = randomFrom(seed)
  const between = (least: number, most: number) => least + random() * (most - least)
  const sketch = new Sketch(measure)
  for (let n = 0; n < 60; n++) {
    const box = { x: between(-40, 360), y: between(-40, 280), w: between(20, 150), h: between(20, 110) }
    const turn = random() < 0.1 ? { turn: { degrees: 20, x: box.x, y: box.y } } : {}
    const paint = { fill: '#f7e9a8', stroke: '#1d2629', ...(random() < 0.2 && { opacity: 0.5 }), ...turn }
    sketch.rect(box, { ...paint, radius: random() < 0.5 ? 0 : between(0, 40) })
    sketch.write('Words to read', { x: box.x + 4, y: box.y + 2, w: box.w - 8, style })
    sketch.ellipse([box.x, box.y], [9, 6], { fill: '#1b6350' })
    sketch.icon('check', { x: box.x + 20, y: box.y + 20, size: 16, color: '#a03a2a' })
  }
  return sketch
}

test.each([1, 2, 3])('a heap looks the same without what lies wholly under something (seed %i)', seed => {
  const { items } = heap(seed)
  const seen = withoutHidden(items, frame)
  expect(seen.length).toBeLessThan(items.length)
  expect(seen).toEqual(items.filter(item => seen.includes(item)))
  const [all, rest] = [items, seen].map(items => {
    const scene = { ...frame, title: '', description: '', items }
    const drawn = {
      svg: svg(scene, new Outlines(measure)),
      width: frame.w,
      height: frame.h,
      title: '',
      description: '',
    }
    return Buffer.from(rasterize(drawn, 2).png)
  })
  expect(rest?.equals(all ?? Buffer.of())).toBe(true)
})

test('a card that sticks out by a little is drawn, and glass hides nothing', () => {
  const under = { x: 0, y: 0, w: 100, h: 80 }
  const seenUnder = (over: object) => {
    const sketch = new Sketch(measure)
    sketch.rect(under, { fill: '#ffffff' })
    sketch.rect({ ...under, ...over }, { fill: '#1d2629', ...over })
    return withoutHidden(sketch.items, frame).length
  }
  expect(seenUnder({})).toBe(1)
  expect(seenUnder({ x: 1 })).toBe(2)
  expect(seenUnder({ opacity: 0.9 })).toBe(2)
  expect(seenUnder({ radius: 30 })).toBe(2)
})
