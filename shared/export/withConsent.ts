import { type Fields, fieldsOf } from '#shared/board/fields.ts'
import type { BoardSnapshot, CanvasSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { headcountOf } from '#shared/canvases/members.ts'
import type { Author } from '#shared/protocol/http.ts'
import { type Redact, unnamed } from './naming.ts'
import { redactor } from './redactor.ts'

export interface Attributed {
  readonly snapshot: BoardSnapshot
  readonly authors: readonly Author[]
}

export interface Shown extends Attributed {
  /** Takes the same names out of what stands elsewhere than on the board. */
  readonly redact: Redact
}

/**
 * The board as people outside may see it. Whoever has not agreed to be listed is counted, never named: their card
 * says "a member" and keeps only what counting needs, they are nobody's author, and their name is taken out of
 * everything else that the group wrote (`redactor.ts`); of a group there stays how many they are. Records, tables and
 * pictures all read this copy, so none can forget it; board.json and the archive alone are made from the original.
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
  const redact = redactor({
    unlisted: names.filter(name => !listedNames.has(normal(name))),
    listed: [...listed.map(card => card.text), ...heard.map(author => author.name)],
    ...wordsOn(snapshot),
  })
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

function isWho({ kind }: Pick<CardSnapshot, 'kind'>): boolean {
  return kind === 'person' || kind === 'group'
}

/** What tells a name from a word: what people wrote here, and what the community and its organisations are called. */
function wordsOn({ board, cards, clusters, comments }: BoardSnapshot) {
  const known = cards.filter(card => !isWho(card) || isListed(card))
  const organisations = known.map(({ fields }) => String(fields.organisation ?? ''))
  return {
    texts: [...cards, ...comments].map(({ text }) => text).concat(clusters.map(({ name }) => name)),
    titles: [board.community, ...board.perspectives, ...organisations],
  }
}

function absentNames(authors: readonly Author[], heard: readonly Author[]): string[] {
  return authors.filter(author => !heard.includes(author)).map(author => author.name)
}

function shown(
  { author, ...card }: CardSnapshot,
  { redact, voices }: { redact: Redact; voices: ReadonlySet<string> },
): CardSnapshot {
  if (isWho(card) && !isListed(card)) {
    const text = card.kind === 'person' ? unnamed : `a group of ${headcountOf({ ...card, author })}`
    return { ...card, text, fields: onlyCountable(card.fields) }
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

const countable = ['perspective', 'roles', 'moving_to', 'status', 'consent_listed', 'headcount'] as const

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

function normal(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}
