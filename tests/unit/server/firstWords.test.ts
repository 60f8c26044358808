import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import en from '#client/words/en.json'
import { firstWords } from '#server/http/client/firstWords.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'

const ids = ['bar.home', 'bar.title', 'why.locked', 'why.full', 'later.said', 'part.said', 'table.named']

test('what an entry and whatever it imports can ask for comes first, and nothing of what is fetched later', async () => {
  const root = await temporaryFolder()
  const files = {
    'client/main.ts': [
      "import { table } from './table.ts'",
      "import type { Only } from './types.ts'",
      "export { part } from '#client/part.ts'",
      'export const Panel = later(() =>',
      "  import('./panel.ts').then(module => module.Panel),",
      ')',
      "t('bar.home')",
    ].join('\n'),
    'client/table.ts': `export const table = { name: 'table.named' }\nt(\`why.\${reason}\`)`,
    'client/part.ts': "t('part.said')",
    'client/panel.ts': "t('later.said')",
    'client/types.ts': "t('bar.title')",
  }
  for (const [path, code] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), code)
  }
  const first = firstWords(ids, { root, entries: ['client/main.ts'] })
  expect([...first].sort()).toEqual(['bar.home', 'part.said', 'table.named', 'why.full', 'why.locked'])
})

test('of the interface, the words of the open board come first, and those of its panels later', () => {
  const root = join(import.meta.dirname, '../../..')
  const first = firstWords(Object.keys(en), {
    root,
    entries: ['client/main.tsx', 'client/pages/BoardGate.tsx'],
  })
  for (const id of [
    'canvas.table',
    'status.saved',
    'whyNot.locked',
    'shortcut.toolCard',
    'choice.roles.convener',
  ])
    expect(first).toContain(id)
  for (const id of ['history.restoreAsk', 'learn.levels.title', 'delete.run']) expect(first).not.toContain(id)
})
