import { plain } from '#client/words/matcher.ts'
import { cardOfLine, type LineKey } from './outlineLines.ts'

export interface OutlinePress {
  readonly key: string
  readonly alt: boolean
  /** Control or command: such keys are the browser's or the board's. */
  readonly mod: boolean
}

export type OutlineAct =
  | { readonly does: 'go'; readonly to: LineKey }
  | { readonly does: 'open' | 'close'; readonly line: LineKey }
  | { readonly does: 'edit' | 'details' | 'delete' | 'up' | 'down'; readonly card: string }

export interface OutlineState {
  readonly lines: readonly LineKey[]
  readonly current: LineKey
  readonly closed: ReadonlySet<LineKey>
}

/** What a key means on a line of the outline; undefined leaves it to the browser. */
export function outlineAct(
  { lines, current, closed }: OutlineState,
  { key, alt, mod }: OutlinePress,
): OutlineAct | undefined {
  if (mod) return undefined
  const card = cardOfLine(current)
  if (alt) {
    if (card === undefined) return undefined
    return key === 'ArrowUp' ? { does: 'up', card } : key === 'ArrowDown' ? { does: 'down', card } : undefined
  }
  const at = lines.indexOf(current)
  const go = (to: LineKey | undefined): OutlineAct | undefined =>
    to === undefined ? undefined : { does: 'go', to }
  switch (key) {
    case 'ArrowDown':
      return go(lines[at + 1])
    case 'ArrowUp':
      return go(lines[at - 1])
    case 'Home':
      return go(lines[0])
    case 'End':
      return go(lines.at(-1))
    case 'ArrowLeft':
      return card === undefined && !closed.has(current)
        ? { does: 'close', line: current }
        : go(parentOf(lines, at))
    case 'ArrowRight':
      if (card !== undefined) return undefined
      return closed.has(current) ? { does: 'open', line: current } : go(lines[at + 1])
    case 'Enter':
    case 'F2':
      return card === undefined ? undefined : { does: 'edit', card }
    case ' ':
      return card === undefined ? undefined : { does: 'details', card }
    case 'Delete':
      return card === undefined ? undefined : { does: 'delete', card }
    default:
      return undefined
  }
}

/** The next line, from the current one on and around, whose words begin with what was typed. */
export function typeAhead(
  { lines, current }: Pick<OutlineState, 'lines' | 'current'>,
  typed: string,
  wordsOf: (line: LineKey) => string,
): LineKey | undefined {
  const wanted = plain(typed)
  const at = lines.indexOf(current) + (typed.length > 1 ? 0 : 1)
  const around = [...lines.slice(at), ...lines.slice(0, at)]
  return around.find(line => plain(wordsOf(line)).startsWith(wanted))
}

function parentOf(lines: readonly LineKey[], at: number): LineKey | undefined {
  const wanted = cardOfLine(lines[at] ?? '') === undefined ? 'canvas ' : 'zone '
  return lines.slice(0, at).findLast(line => line.startsWith(wanted))
}
