import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import * as Y from 'yjs'
import { CopyStore } from '#client/wire/device/CopyStore.ts'
import { CopyWriter } from '#client/wire/device/CopyWriter.ts'
import { Device } from '#client/wire/device/Device.ts'
import { LocalCopy } from '#client/wire/device/LocalCopy.ts'
import { readCopy } from '#client/wire/device/readCopy.ts'
import { TabTalk } from '#client/wire/device/TabTalk.ts'

const fromServer = { from: 'the server' }

/** One browser in which one person opens tabs on one board. */
function browser() {
  const name = { board: `b${Math.random()}`, participant: 'p' }
  const device = new Device(new IDBFactory())
  const store = new CopyStore(device, name)

  async function read() {
    const opened = await store.open()
    if (!opened.ok) throw new Error(opened.refusal)
    return readCopy(opened.value.record, opened.value.rows)
  }

  async function open({ isOffline = false } = {}) {
    const found = await read()
    const talk = new TabTalk(name)
    const copy = new LocalCopy({
      doc: found.doc,
      writer: new CopyWriter({ store, doc: found.doc }, found),
      talk,
      source: {
        isFromServer: origin => origin === fromServer,
        isOffline: () => isOffline,
        known: () => new Map(),
      },
      makeRoom: async () => {},
    })
    const tab = new TestTab(found.doc, copy, talk)
    onTestFinished(() => tab.close())
    return tab
  }

  return { device, store, read, open }
}

class TestTab {
  readonly doc: Y.Doc
  readonly copy: LocalCopy
  readonly #talk: TabTalk

  constructor(doc: Y.Doc, copy: LocalCopy, talk: TabTalk) {
    this.doc = doc
    this.copy = copy
    this.#talk = talk
  }

  get text(): Y.Text {
    return this.doc.getText('text')
  }

  write(words: string): void {
    this.doc.transact(() => this.text.insert(this.text.length, words), 'me')
  }

  /** The server tells of what somebody else wrote after all that is here. */
  hear(words: string): void {
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(this.doc))
    other.getText('text').insert(other.getText('text').length, words)
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(this.doc)), fromServer)
  }

  async close(): Promise<void> {
    await this.copy.close()
    this.#talk.close()
  }
}

const textOf = (doc: Y.Doc) => doc.getText('text').toString()

describe('the copy', () => {
  test('holds everything once the tab is closed, and an own edit with all that it builds on before', async () => {
    const { open, read } = browser()
    const tab = await open()
    tab.hear('theirs, ')
    tab.write('mine')
    await expect.poll(() => tab.copy.isWhole).toBe(true)
    const { doc } = await read()
    expect(textOf(doc)).toBe('theirs, mine')
    expect(doc.store.pendingStructs).toBeNull()
    tab.hear(', theirs again')
    await tab.close()
    expect(textOf((await read()).doc)).toBe('theirs, mine, theirs again')
  })

  test('says that an edit is kept only once it is written, and not by a device that fails', async () => {
    const { open, device, read } = browser()
    const tab = await open()
    tab.write('on its way')
    expect(tab.copy.isWhole).toBe(false)
    await expect.poll(() => tab.copy.isWhole).toBe(true)
    const full = vi.spyOn(device, 'transact').mockResolvedValue({ ok: false, refusal: 'full' })
    tab.write('no room, ')
    await expect.poll(() => tab.copy.keeps.current).toBe(false)
    tab.write('nor for this')
    expect(tab.copy.isWhole).toBe(false)
    expect(tab.copy.trouble.current).toBe('full')
    full.mockRestore()
    await expect.poll(() => tab.copy.isWhole, { timeout: 5000 }).toBe(true)
    expect(tab.copy.keeps.current).toBe(true)
    tab.write(', and on')
    await expect.poll(() => tab.copy.isWhole).toBe(true)
    expect(textOf((await read()).doc)).toBe('on its wayno room, nor for this, and on')
  })

  test('written anew, leaves what another tab has written beside it', async () => {
    const { open, read } = browser()
    const [one, two] = [await open(), await open()]
    two.write('beside')
    await expect.poll(() => two.copy.isWhole).toBe(true)
    for (const length of [600_000, 1]) {
      one.write('x'.repeat(length))
      await expect.poll(() => one.copy.isWhole).toBe(true)
    }
    expect(textOf((await read()).doc)).toMatch(/beside/)
    await one.close()
    expect(textOf((await read()).doc)).toHaveLength(600_001 + 'beside'.length)
  })

  test('stays small, however much is written', async () => {
    const { open, store } = browser()
    const tab = await open()
    for (let round = 0; round < 150; round++) {
      tab.doc.transact(() => {
        tab.text.delete(0, tab.text.length)
        tab.text.insert(0, 'x'.repeat(10_000))
      })
      await expect.poll(() => tab.copy.isWhole, { interval: 1 }).toBe(true)
    }
    const rows = await store.rowsBeside(new Set())
    const bytes = rows.ok ? rows.value.map(row => row.bytes?.length ?? 0) : []
    expect(bytes.length).toBeGreaterThan(0)
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(600_000)
  })

  test('a tab without a line takes in what another one writes', async () => {
    const { open } = browser()
    const [one, two] = [await open({ isOffline: true }), await open({ isOffline: true })]
    one.write('one ')
    await expect.poll(() => textOf(two.doc)).toBe('one ')
    two.write('two')
    await expect.poll(() => textOf(one.doc)).toBe('one two')
  })

  test('dropped by one tab, it begins again with all that another one holds', async () => {
    const { open, store, read } = browser()
    const [one, two] = [await open(), await open()]
    one.write('refused')
    two.write('honest')
    await expect.poll(() => one.copy.isWhole && two.copy.isWhole).toBe(true)
    one.write(' once more')
    one.write(' and again')
    await one.copy.stop()
    await store.setAside(() => [])
    one.copy.learn()
    await one.copy.close()
    expect(textOf((await read()).doc)).toBe('')
    two.write(' work')
    await expect.poll(() => two.copy.isWhole).toBe(true)
    await expect.poll(async () => textOf((await read()).doc)).toBe('honest work')
  })

  test('with two tabs that write, hear, close and open in whatever order, it can always be read, and holds every edit that is said to be kept', async () => {
    const step = fc.record(
      {
        tab: fc.nat(1),
        do: fc.constantFrom('write', 'write', 'write', 'hear', 'close', 'settle', 'look'),
      },
      { noNullPrototype: true },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async steps => {
        const { open, read } = browser()
        const tabs = [await open(), await open()]
        let written = 0
        const kept = new Set<string>()
        for (const { tab: at, do: what } of steps) {
          const tab = tabs[at]
          if (!tab) continue
          if (what === 'write') tab.write(`[${++written}]`)
          if (what === 'hear') tab.hear(`(${++written})`)
          if (what === 'settle') await expect.poll(() => tab.copy.isWhole, { interval: 1 }).toBe(true)
          if (what === 'close') {
            await tab.close()
            tabs[at] = await open()
          }
          if (tab.copy.isWhole) for (const [own] of textOf(tab.doc).matchAll(/\[\d+\]/g)) kept.add(own)
          if (what !== 'look') continue
          const { doc, isDamaged } = await read()
          expect(isDamaged).toBe(false)
          expect(doc.store.pendingStructs).toBeNull()
          for (const own of kept) expect(textOf(doc)).toContain(own)
        }
        for (const tab of tabs) await tab.close()
        const { doc } = await read()
        for (let n = 1; n <= written; n++) expect(textOf(doc)).toMatch(new RegExp(`[[(]${n}[\\])]`))
      }),
      { numRuns: 60 },
    )
  })
})
