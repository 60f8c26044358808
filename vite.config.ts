import { readFile } from 'node:fs/promises'
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { splitWords } from './server/http/client/splitWords.ts'

export default defineConfig({
  root: 'client',
  publicDir: 'public',
  plugins: [react(), lingui(), splitWords(), withoutJsonSchema()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})

/**
 * A fifth of zod describes schemas as JSON Schema, and every schema holds on to it. The server documents itself by it; a
 * page only reads by its schemas, and downloads in its place functions of the same names that do nothing.
 */
function withoutJsonSchema(): Plugin {
  return {
    name: 'without-json-schema',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (!/\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/.test(id)) return undefined
      const code = await readFile(id, 'utf8')
      const names = code.matchAll(/^export (?:function|const|\{ \w+ as) (\w+)/gm)
      return [...names].map(([, name]) => `export const ${name} = () => {}`).join('\n')
    },
  }
}
