import { type Fields, fieldsOf } from '#shared/board/fields.ts'
import type { BoardSnapshot, CanvasSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import type { Author } from '#shared/protocol/http.ts'

/** What stands where a person has not agreed to be listed. */
export const unnamed = 'a member'

export interface Attributed {
  readonly snapshot: BoardSnapshot
  readonly authors: readonly Author[]
}

export interface Shown extends Attributed {
  /** Takes the same names out of what stands elsewhere than on the board. */
  readonly redact: (text: string) => string
}

/**
 * The board as people outside may see it. Whoever has not agreed to be listed is counted, never named: their card
 * says "a member" and keeps only what counting needs, they are nobody's author, and their full name is taken out of
 * everything else that the group wrote. Records, tables and pictures all read this copy, so none can forget it;
 * board.json alone is made from the original.
 *
 * A first name by itself stays in free text: taking out every "Mark" or "Hope" would spoil what people wrote.
 */
export function withConsent({ snapshot, authors }: Attributed): Shown {
  const people = snapshot.cards.filter(card => card.kind === 'person')
  const listed = people.filter(isListed)
  const listedNames = new Set(listed.map(card => normal(card.text)))
  const listedIds = new Set(listed.map(card => card.id))
  const heard = authors.filter(({ id, name }) => listedIds.has(id) || listedNames.has(normal(name)))
  const names = [
    ...people.filter(card => !isListed(card)).map(card => card.text),
    ...absentNames(authors, heard),
  ]
  const redact = redactor(names.filter(name => !listedNames.has(normal(name))))
  const voices = new Set(heard.map(author => author.id))
  return {
    redact,
    authors: heard,
    snapshot: {
      ...snapshot,
      board: {
        ...snapshot.board,
        title: redact(snapshot.board.title),
        community: redact(snapshot.board.community),
        perspectives: snapshot.board.perspectives.map(redact),
      },
      clusters: snapshot.clusters.map(cluster => ({ ...cluster, name: redact(cluster.name) })),
      cards: snapshot.cards.map(card => shown(card, { redact, voices })),
      canvases: snapshot.canvases.map(canvas => worded(canvas, redact)),
      links: snapshot.links.map(({ label, ...link }) => ({
        ...link,
        ...(label !== undefined && { label: redact(label) }),
      })),
      comments: snapshot.comments.map(comment => signed({ ...comment, text: redact(comment.text) }, voices)),
      strokes: snapshot.strokes.map(stroke => signed(stroke, voices)),
      reactions: snapshot.reactions.map(reaction => signed(reaction, voices)),
    },
  }
}

export function isListed(card: CardSnapshot): boolean {
  return card.fields.consent_listed === true
}

function absentNames(authors: readonly Author[], heard: readonly Author[]): string[] {
  return authors.filter(author => !heard.includes(author)).map(author => author.name)
}

type Redact = (text: string) => string

function shown(
  { author, ...card }: CardSnapshot,
  { redact, voices }: { redact: Redact; voices: ReadonlySet<string> },
): CardSnapshot {
  if (card.kind === 'person' && !isListed(card)) {
    return { ...card, text: unnamed, fields: onlyCountable(card.fields) }
  }
  const fields =
    card.kind === 'person' ? card.fields : redactedFields({ ...card, fields: card.fields }, redact)
  const text = card.kind === 'person' ? card.text : redact(card.text)
  return { ...card, text, fields, ...(author && voices.has(author) && { author }) }
}

/** Without its author, unless they may be named. */
function signed<Item extends { readonly author?: string | undefined }>(
  { author, ...item }: Item,
  voices: ReadonlySet<string>,
): Omit<Item, 'author'> & { author?: string } {
  return { ...item, ...(author !== undefined && voices.has(author) && { author }) }
}

function worded({ words, ...canvas }: CanvasSnapshot, redact: Redact): CanvasSnapshot {
  if (!words) return canvas
  const spoken = Object.entries(words).map(([zone, { title, prompt }]) => [
    zone,
    {
      ...(title !== undefined && { title: redact(title) }),
      ...(prompt !== undefined && { prompt: redact(prompt) }),
    },
  ])
  return { ...canvas, words: Object.fromEntries(spoken) }
}

const countable = ['perspective', 'roles', 'moving_to', 'status', 'consent_listed'] as const

function onlyCountable(fields: Fields): CardSnapshot['fields'] {
  const kept: CardSnapshot['fields'] = {}
  for (const key of countable) {
    const value = fields[key]
    if (value !== undefined) kept[key] = value
  }
  return kept
}

function redactedFields(card: Pick<CardSnapshot, 'kind' | 'fields'>, redact: Redact): CardSnapshot['fields'] {
  const fields: CardSnapshot['fields'] = { ...card.fields }
  for (const { key, type } of fieldsOf[card.kind]) {
    const value = fields[key]
    if (typeof value === 'string' && (type === 'text' || type === 'longtext' || type === 'url')) {
      fields[key] = redact(value)
    } else if (Array.isArray(value) && type === 'list') {
      fields[key] = value.map(one => redact(String(one)))
    }
  }
  return fields
}

/** Replaces full names, of two words and more, as whole words and in any case. */
function redactor(names: readonly string[]): Redact {
  const full = names.map(name => name.trim()).filter(name => name.length <= 80 && /\S\s+\S/.test(name))
  if (full.length === 0) return text => text
  const longestFirst = [...new Set(full)].sort((a, b) => b.length - a.length).map(pattern)
  const named = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return text => text.replace(named, unnamed)
}

function pattern(name: string): string {
  return name
    .split(/\s+/)
    .map(word => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+')
}

function normal(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}
