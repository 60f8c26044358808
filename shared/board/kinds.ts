import { z } from '#shared/std/zod.ts'

/** What a card can be. The glossary of the field names them; each kind has its own fields and face. */
export const cardKinds = [
  'note',
  'topic',
  'question',
  'statement',
  'person',
  'group',
  'role',
  'empty_chair',
  'agreement',
  'activity',
  'artifact',
  'commitment',
  'sign',
  'trace',
  'value_story',
  'rating',
  'neighbour',
  'tool',
  'milestone',
  'summary',
  'decision',
  'label',
  'picture',
] as const

export const cardKind = z.enum(cardKinds)
export type CardKind = z.infer<typeof cardKind>

/** They stand on any sheet, whatever its zones are for. */
export const freeKinds: ReadonlySet<CardKind> = new Set(['label', 'picture'])

const known: ReadonlySet<string> = new Set(cardKinds)

export function isCardKind(value: unknown): value is CardKind {
  return typeof value === 'string' && known.has(value)
}

/** The papers a card can be cut from. They mean nothing by themselves: the group gives the meaning. */
export const papers = ['white', 'straw', 'apricot', 'rose', 'heather', 'sky', 'mint', 'stone'] as const
export const paper = z.enum(papers)
export type Paper = z.infer<typeof paper>

export function isPaper(value: unknown): value is Paper {
  return (papers as readonly unknown[]).includes(value)
}

/** What a pen draws with. Names, not colours: each theme has its own. */
export const inks = ['ink', 'pen', 'domain', 'community', 'practice'] as const
export const ink = z.enum(inks)
export type Ink = z.infer<typeof ink>

export function isInk(value: unknown): value is Ink {
  return (inks as readonly unknown[]).includes(value)
}

/** What somebody can show on a card without words. */
const reactions = ['agree', 'love', 'question', 'idea', 'celebrate'] as const
export const reaction = z.enum(reactions)
export type Reaction = z.infer<typeof reaction>

export function isReaction(value: unknown): value is Reaction {
  return (reactions as readonly unknown[]).includes(value)
}
