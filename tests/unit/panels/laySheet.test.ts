import { expect, test } from 'vitest'
import { freePosition } from '#client/panels/laySheet.ts'
import { sheetPosition } from '#shared/canvases/sheets.ts'

const at = (index: number): { at: [number, number] } => ({
  at: [...sheetPosition(index)] as [number, number],
})

test('a further sheet goes to the first place on the table that is free', () => {
  expect(freePosition([])).toEqual([0, 0])
  expect(freePosition([at(0), at(1), at(2), at(3)])).toEqual(sheetPosition(4))
  expect(freePosition([at(0), at(2), at(3)])).toEqual(sheetPosition(1))
})

test('a sheet that lies askew blocks every place it covers', () => {
  expect(freePosition([{ at: [1300, 100] }])).toEqual(sheetPosition(2))
})
