import { afterEach, describe, expect, test, vi } from 'vitest'
import { PictureShelf } from '#client/panels/history/PictureShelf.ts'
import { accept, refuse } from '#shared/std/result.ts'
import { eventually } from '#tests/support/eventually.ts'

/** A server whose pictures come when the test says so. */
function slowServer() {
  const asked: string[] = []
  const answers: (() => void)[] = []
  let refuses = false
  const shelf = new PictureShelf(path => {
    asked.push(path)
    return new Promise(resolve => {
      answers.push(() =>
        resolve(
          refuses
            ? refuse({ code: 'offline', message: 'gone' })
            : accept({ name: path, file: new Blob([path]) }),
        ),
      )
    })
  })
  const made = vi.spyOn(URL, 'createObjectURL')
  const revoked = vi.spyOn(URL, 'revokeObjectURL')
  return {
    shelf,
    asked,
    made,
    revoked,
    async answer() {
      const before = shelf.shown.current
      answers.shift()?.()
      await eventually(() => expect(shelf.shown.current).not.toBe(before))
    },
    fail(fails: boolean) {
      refuses = fails
    },
  }
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('pictures of what was', () => {
  test('come one at a time, and of those asked for meanwhile only the last', async () => {
    const { shelf, asked, answer } = slowServer()
    for (const path of ['a', 'b', 'c', 'd']) shelf.want(path)
    expect(asked).toEqual(['a'])
    expect(shelf.shown.current).toMatchObject({ path: undefined, isLoading: true })
    await answer()
    expect(asked).toEqual(['a', 'd'])
    await answer()
    expect(shelf.shown.current).toMatchObject({ path: 'd', isLoading: false })
  })

  test('are there at once when one goes back to them, and the former stays in sight until the next is there', async () => {
    const { shelf, asked, answer } = slowServer()
    shelf.want('a')
    await answer()
    const { url } = shelf.shown.current
    shelf.want('b')
    expect(shelf.shown.current).toEqual({ path: 'a', url, isLoading: true })
    await answer()
    shelf.want('a')
    expect(shelf.shown.current).toEqual({ path: 'a', url, isLoading: false })
    expect(asked).toEqual(['a', 'b'])
  })

  test('one that comes after something else was chosen that is there already is kept and not shown', async () => {
    const { shelf, answer, made } = slowServer()
    shelf.want('a')
    await answer()
    shelf.want('b')
    shelf.want('a')
    expect(shelf.shown.current).toMatchObject({ path: 'a', isLoading: false })
    await answer()
    expect(shelf.shown.current).toMatchObject({ path: 'a', isLoading: false })
    expect(made).toHaveBeenCalledTimes(2)
  })

  test('a refusal is said, and asking again brings the picture', async () => {
    const { shelf, answer, fail } = slowServer()
    fail(true)
    shelf.want('a')
    await answer()
    expect(shelf.shown.current).toMatchObject({ path: 'a', url: undefined, refusal: { code: 'offline' } })
    fail(false)
    shelf.again()
    await answer()
    expect(shelf.shown.current).toMatchObject({ path: 'a', isLoading: false })
    expect(shelf.shown.current).not.toHaveProperty('refusal')
  })

  test('only so many are kept, and none when the shelf is cleared', async () => {
    const { shelf, answer, made, revoked } = slowServer()
    for (let picture = 0; picture < 40; picture++) {
      shelf.want(`${picture}`)
      await answer()
    }
    expect(made).toHaveBeenCalledTimes(40)
    expect(revoked).toHaveBeenCalledTimes(16)
    shelf.clear()
    expect(revoked).toHaveBeenCalledTimes(40)
  })
})
