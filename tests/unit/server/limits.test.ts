import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { limitVariables } from '#server/config/settings.ts'
import { limits } from '#shared/protocol/limits.ts'

test('docs/limits.md lists every limit by the name and with the value that it has', async () => {
  const page = await readFile(new URL('../../../docs/limits.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| `(LIMIT_\w+)` +\| (\d+) +\| (.+?) +\| (.+?) +\|$/gm)]
  const documented = Object.fromEntries(rows.map(([, name, value]) => [name, Number(value)]))
  const real = Object.fromEntries([...limitVariables].map(([variable, name]) => [variable, limits[name]]))
  expect(documented).toEqual(real)
})
