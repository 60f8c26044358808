import { describe, expect, test } from 'vitest'
import { Finding } from '#client/panels/palette/Finding.ts'
import { fitting } from '#client/panels/palette/fitting.ts'
import type { PaletteItem, PaletteProvider } from '#client/panels/palette/PaletteProvider.ts'
import { eventually } from '#tests/support/eventually.ts'

const item = (label: string): PaletteItem => ({ id: label, label, run: () => {} })
const labels = (items: readonly PaletteItem[]) => items.map(({ label }) => label)

describe('what fits the words', () => {
  const items = ['Move to…', 'Duplicate', 'Zoom out', 'Out of scope', 'Détails'].map(item)

  test('comes first if it begins with them, in any case and without accents', () => {
    expect(labels(fitting(items, 'OUT'))).toEqual(['Out of scope', 'Zoom out'])
    expect(labels(fitting(items, 'details'))).toEqual(['Détails'])
    expect(fitting(items, '  ')).toHaveLength(items.length)
    expect(fitting(items, 'nowhere')).toEqual([])
  })

  test('may hold the words in its note', () => {
    expect(fitting([{ ...item('In scope'), note: 'Domain' }], 'dom scope')).toHaveLength(1)
  })
})

describe('a search through several providers', () => {
  const quick: PaletteProvider = {
    id: 'quick',
    title: 'Commands',
    find: words => fitting(['zoom', 'undo'].map(item), words),
  }

  test('shows at once what is known at once, and what comes later in its place', async () => {
    let answer: (items: readonly PaletteItem[]) => void = () => {}
    const slow: PaletteProvider = {
      id: 'slow',
      title: 'Cards',
      find: () => new Promise(resolve => (answer = resolve)),
    }
    const finding = new Finding([slow, quick])
    finding.search('zo')
    expect(finding.found.current.map(({ items }) => labels(items))).toEqual([['zoom']])
    answer([item('A card about zones')])
    await eventually(() =>
      expect(finding.found.current.map(({ provider }) => provider.id)).toEqual(['slow', 'quick']),
    )
  })

  test('never shows what was found for other words', async () => {
    const answers: ((items: readonly PaletteItem[]) => void)[] = []
    const signals: AbortSignal[] = []
    const slow: PaletteProvider = {
      id: 'slow',
      title: 'Cards',
      find(_words, signal) {
        signals.push(signal)
        return new Promise(resolve => answers.push(resolve))
      },
    }
    const finding = new Finding([slow])
    finding.search('a')
    finding.search('ab')
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, false])
    answers[1]?.([item('for a')])
    answers[2]?.([item('for ab')])
    await eventually(() => expect(finding.found.current).toHaveLength(1))
    expect(finding.found.current.map(({ items }) => labels(items))).toEqual([['for ab']])
    finding.stop()
    expect(signals.at(-1)?.aborted).toBe(true)
  })

  test('goes on without a provider that fails', async () => {
    const broken: PaletteProvider = {
      id: 'broken',
      title: 'Cards',
      find: () => Promise.reject(new Error('no line')),
    }
    const finding = new Finding([broken, quick])
    finding.search('undo')
    await Promise.resolve()
    expect(finding.found.current.map(({ provider }) => provider.id)).toEqual(['quick'])
  })
})
