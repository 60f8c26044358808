import type { CardKind } from '#shared/board/kinds.ts'

const colourful: ReadonlySet<CardKind> = new Set([
  'note',
  'topic',
  'activity',
  'commitment',
  'milestone',
  'neighbour',
  'trace',
  'value_story',
  'tool',
  'summary',
  'decision',
])

/** Kinds cut from coloured paper; the others are white, transparent or bear their canvas's colour. */
export function isColourful(kind: CardKind | undefined): boolean {
  return kind !== undefined && colourful.has(kind)
}
