import { join } from 'node:path'
import type { Plugin } from 'vite'
import { firstWords } from './firstWords.ts'

const root = join(import.meta.dirname, '../../..')
/** What stands on a board page at once, and on every page. */
const entries = ['client/main.tsx', 'client/pages/BoardGate.tsx']
const asked = 'virtual:later-words'
const found = '\0later-words'

/** Two thirds of all words belong to parts of the page that are fetched later, and come with the first of them. */
export function splitWords(): Plugin {
  let rest = ''
  return {
    name: 'split-words',
    apply: 'build',
    enforce: 'post',
    resolveId: id => (id === asked ? found : undefined),
    load: id => (id === found ? rest : undefined),
    transform(code, id) {
      if (!id.endsWith('/words/en.json?lingui')) return undefined
      const all = compiledIn(code)
      const first = firstWords(Object.keys(all), { root, entries })
      const part = (wanted: boolean) =>
        moduleOf(Object.fromEntries(Object.entries(all).filter(([key]) => first.has(key) === wanted)))
      rest = part(false)
      return { code: `${part(true)}\nexport const rest = () => import(${JSON.stringify(asked)})`, map: null }
    },
  }
}

function moduleOf(messages: object): string {
  return `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(messages))})`
}

/** Lingui compiles a catalogue to one `JSON.parse` of a text. */
function compiledIn(code: string): Readonly<Record<string, unknown>> {
  const text = /JSON\.parse\(("(?:[^"\\]|\\.)*")\)/.exec(code)?.[1]
  if (text === undefined) throw new Error('the catalogue is compiled to something unknown')
  return JSON.parse(JSON.parse(text))
}
