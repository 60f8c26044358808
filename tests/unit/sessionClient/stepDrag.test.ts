import { expect, test } from 'vitest'
import { moveStep } from '#client/session/cockpit/moveStep.ts'
import { makesRoom, StepDrag } from '#client/session/cockpit/StepDrag.ts'
import { Convening } from '#tests/support/session/Convening.ts'

const rows = ['sa', 'sb', 'sc', 'sd'].map((step, index) => ({ step, top: index * 40, height: 40 }))

function taken(step: string): StepDrag {
  const drag = new StepDrag()
  drag.take(step, 100, rows)
  return drag
}

function roomMade({ held }: StepDrag): readonly number[] {
  const { current } = held
  return rows.map((_, place) => (current && current.from !== place ? makesRoom(place, current) : 0))
}

test('a carried step comes to stand where its middle has passed the middles of others, and these make room', () => {
  const drag = taken('sb')
  expect(drag.held.current).toMatchObject({ from: 1, to: 1, by: 0 })
  drag.move(139)
  expect(drag.held.current).toMatchObject({ to: 1, by: 39 })
  drag.move(141)
  expect(drag.held.current).toMatchObject({ to: 2 })
  expect(roomMade(drag)).toEqual([0, 0, -40, 0])
  drag.move(1000)
  expect(drag.held.current).toMatchObject({ to: 3 })
  expect(roomMade(drag)).toEqual([0, 0, -40, -40])
  drag.move(0)
  expect(drag.held.current).toMatchObject({ to: 0 })
  expect(roomMade(drag)).toEqual([40, 0, 0, 0])
})

test('let go it lies in its new place until the script has changed, and is carried no further', () => {
  const drag = taken('sb')
  drag.move(185)
  expect(drag.letGo()).toMatchObject({ step: 'sb', to: 3 })
  expect(drag.held.current).toMatchObject({ by: 80, to: 3 })
  drag.move(500)
  drag.cancel()
  expect(drag.held.current).toMatchObject({ by: 80, to: 3 })
  drag.end()
  expect(drag.held.current).toBeUndefined()
  drag.take('sd', 100, rows)
  drag.move(20)
  expect(drag.letGo()).toMatchObject({ step: 'sd', to: 1 })
  expect(drag.held.current).toMatchObject({ by: -80 })
})

test('let go where it stood, or put down again, it asks for nothing', () => {
  const drag = taken('sc')
  drag.move(90)
  expect(drag.letGo()).toBeUndefined()
  drag.take('sc', 100, rows)
  drag.move(10)
  drag.cancel()
  expect(drag.letGo()).toBeUndefined()
  drag.move(500)
  expect(drag.held.current).toBeUndefined()
})

test('wherever a step is carried it stands there afterwards, and beyond the ends nothing is asked', async () => {
  const convening = Convening.running()
  const idsNow = () => convening.state.script?.steps.map(({ id }) => id) ?? []
  const place = async (from: number, to: number) => {
    const { script } = convening.state
    const step = script?.steps[from]
    if (!script || !step) throw new Error('no such step')
    let asked = 0
    const command = async (name: string, payload: object) => {
      asked += 1
      convening.do('fay', { name, payload } as Parameters<Convening['do']>[1])
      return true
    }
    await moveStep({ script, step, to, command: command as Parameters<typeof moveStep>[0]['command'] })
    return asked
  }
  for (const [from, to] of [
    [0, 5],
    [5, 0],
    [3, 16],
    [16, 3],
    [7, 8],
  ] as const) {
    const step = idsNow()[from]
    expect(await place(from, to)).toBe(1)
    expect(idsNow().indexOf(step ?? '')).toBe(to)
  }
  expect(await place(0, -1)).toBe(0)
  expect(await place(16, 17)).toBe(0)
})
