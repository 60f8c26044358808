import { posix } from 'node:path'
import { floorOf, homeOf } from './plan.ts'

export interface SourceFile {
  /** Relative to the project's root, with forward slashes. */
  readonly path: string
  readonly text: string
}

const importing =
  /(?:^|[^\w.])(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm

/** Imports that break the plan of the house, in words; empty for a sound house. */
export function findFaults(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(file => [...importFaults(file), ...environmentFaults(file)])
}

function importFaults({ path, text }: SourceFile): string[] {
  const faults: string[] = []
  for (const match of text.matchAll(importing)) {
    const specifier = (match[1] ?? match[2] ?? '').replace(/\?.*$/, '')
    const fault =
      specifier.startsWith('.') || specifier.startsWith('#')
        ? localFault(path, specifier)
        : packageFault(path, specifier)
    if (fault) faults.push(`${path}: ${fault}`)
  }
  return faults
}

function localFault(path: string, specifier: string): string | undefined {
  if (!/\.\w+$/.test(specifier)) return `${specifier} has no ending`
  const target = specifier.startsWith('#') ? specifier.slice(1) : posix.join(posix.dirname(path), specifier)
  const from = floorOf(path)
  const to = floorOf(target)
  if (!from || !to) return `${from ? target : path} lies in no room of the plan`
  if (from.house !== to.house && to.house !== 'shared') return `${from.house} may not reach into ${to.house}`
  if (from.house === to.house && to.level > from.level) return `${from.room} lies below ${to.room}`
  return undefined
}

function packageFault(path: string, specifier: string): string | undefined {
  const homes = homeOf(specifier)
  if (homes.some(home => path.startsWith(home))) return undefined
  return `${specifier} is at home in ${homes.join(', ') || 'no room'}`
}

function environmentFaults({ path, text }: SourceFile): string[] {
  const reads = /process\.env\b/.test(text)
  return reads && !path.startsWith('server/config/')
    ? [`${path}: only server/config reads the environment`]
    : []
}
