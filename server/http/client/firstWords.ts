import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Imports that are part of the first download; what is fetched later is imported inside of a function. */
const imports = /^(?:import|export)(?! type)\s*(?:[^'"=()]*?from\s*)?'((?:#|\.)[^']+\.tsx?)'/gm
const literals = /'([a-zA-Z]+\.[\w.-]+)'/g
const templates = /`([a-zA-Z]+\.[\w.-]*)\$\{/g

/**
 * Which messages can be asked for by what is loaded with the entries, and by nothing that is fetched later. Rather too many
 * than too few: every text that is the name of a message counts, and of a name that is put together all that begin so.
 */
export function firstWords(
  ids: readonly string[],
  { root, entries }: { readonly root: string; readonly entries: readonly string[] },
): ReadonlySet<string> {
  const known = new Set(ids)
  const first = new Set<string>()
  for (const file of reachable(root, entries)) {
    const code = readFileSync(file, 'utf8')
    for (const [, id = ''] of code.matchAll(literals)) if (known.has(id)) first.add(id)
    for (const [, start = ''] of code.matchAll(templates))
      for (const id of ids) if (id.startsWith(start)) first.add(id)
  }
  return first
}

function reachable(root: string, entries: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const open = entries.map(entry => join(root, entry))
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file) || !existsSync(file)) continue
    found.add(file)
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(imports))
      open.push(path.startsWith('#') ? join(root, path.slice(1)) : join(dirname(file), path))
  }
  return found
}
