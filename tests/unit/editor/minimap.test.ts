import { describe, expect, test } from 'vitest'
import { frameOn, fromMap, ontoMap, sizeOfMap, tableMap } from '#client/editor/tableMap.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import { demoEditor } from './demoEditor.ts'

const sheets = [
  { x: 0, y: 0, w: 2400, h: 1400 },
  { x: 2560, y: 1560, w: 2400, h: 1400 },
]

describe('the map of a table', () => {
  test('shows all sheets with some table around them, as large as fits', () => {
    const map = tableMap(sheets, { w: 200, h: 200 })
    if (!map) throw new Error('no map')
    expect(map.box).toEqual({ x: -160, y: -160, w: 5280, h: 3280 })
    expect(sizeOfMap(map)).toEqual({ w: 200, h: 124 })
    expect(tableMap([], { w: 200, h: 200 })).toBeUndefined()
  })

  test('leads from the table onto the map and back', () => {
    const map = tableMap(sheets, { w: 200, h: 200 })
    if (!map) throw new Error('no map')
    const [x, y] = fromMap(map, ontoMap(map, [1234, -56]))
    expect([x, y]).toEqual([expect.closeTo(1234), expect.closeTo(-56)])
  })

  test('keeps a frame that can be seen, however far off and however close one looks', () => {
    const map = tableMap(sheets, { w: 200, h: 200 })
    if (!map) throw new Error('no map')
    const { w, h } = sizeOfMap(map)
    expect(frameOn(map, { x: -90_000, y: -90_000, w: 20, h: 20 })).toEqual({ x: 0, y: 0, w: 10, h: 10 })
    expect(frameOn(map, { x: 90_000, y: 90_000, w: 20, h: 20 })).toEqual({
      x: w - 10,
      y: h - 10,
      w: 10,
      h: 10,
    })
    expect(frameOn(map, { x: -90_000, y: -90_000, w: 180_000, h: 180_000 })).toEqual({ x: 0, y: 0, w, h })
  })
})

describe('on the map', () => {
  /** A map, and a view of the middle of the Domain sheet at full size. */
  function atDomain() {
    const { editor, said } = demoEditor()
    const { minimap, viewpoint } = editor
    viewpoint.zoomTo(1)
    viewpoint.centre([1200, 700])
    const { map } = minimap
    if (!map) throw new Error('no map')
    const middle = () => viewpoint.toTable(viewpoint.middle).map(Math.round)
    return { editor, said, minimap, map, middle }
  }

  test('a press beside the frame goes there, and the hand takes the view along from there', () => {
    const { minimap, map, middle } = atDomain()
    minimap.press(ontoMap(map, [3760, 700]))
    expect(middle()).toEqual([3760, 700])
    minimap.move(ontoMap(map, [3760, 2260]))
    expect(middle()).toEqual([3760, 2260])
    minimap.release()
    minimap.move(ontoMap(map, [0, 0]))
    expect(middle()).toEqual([3760, 2260])
  })

  test('a press on the frame takes hold of it where it is', () => {
    const { minimap, map, middle } = atDomain()
    const held: Vector = [1300, 800]
    minimap.press(ontoMap(map, held))
    expect(middle()).toEqual([1200, 700])
    minimap.move(ontoMap(map, [held[0] + 500, held[1] + 50]))
    expect(middle()).toEqual([1700, 750])
  })

  test('arrow keys move the view and say on which sheet one has come, Home shows everything', () => {
    const { editor, said, minimap } = atDomain()
    for (let press = 0; press < 8; press++) expect(minimap.key('ArrowRight')).toBe(true)
    expect(said).toEqual(['Domain', 'Community'])
    for (let press = 0; press < 8; press++) minimap.key('ArrowUp')
    expect(said).toEqual(['Domain', 'Community', 'Bare table'])
    minimap.key('Home')
    expect(editor.camera.current.z).toBeLessThan(0.5)
    expect(minimap.key('x')).toBe(false)
  })

  test('a window as narrow as a phone has no map', () => {
    const { editor } = demoEditor()
    expect(editor.minimap.fits).toBe(true)
    editor.viewpoint.resize({ w: 390, h: 844 })
    expect(editor.minimap.fits).toBe(false)
  })
})
