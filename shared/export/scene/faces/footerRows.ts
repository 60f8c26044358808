import { firstName } from '#shared/board/firstName.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { unnamed } from '../../naming.ts'
import type { Reading } from '../../Reading.ts'
import { storySteps } from '../../storySteps.ts'
import { longDay, numberField, say, shortDay, shortDayOfYear, textField } from '../../words.ts'
import type { Icon } from '../icons.ts'
import { authorDisc, type Disc, discOf } from './drawDisc.ts'

/** One line at the foot of a card. */
export interface Row {
  readonly lead?: { readonly disc: Disc } | { readonly icon: Icon }
  readonly text: string
  /** Stands at the end of the line, or in front of it. */
  readonly chip?: { readonly text: string; readonly first?: boolean }
  /** Ranks of questions, as ringed numbers at the end. */
  readonly ranks?: readonly number[]
  readonly color?: 'red'
  readonly maxLines?: number
}

/** What the foot of a card says, from top to bottom. */
export function footerRows(reading: Reading, card: CardSnapshot): readonly Row[] {
  if (card.zone.startsWith('side.')) return sideRows(reading, card)
  switch (card.kind) {
    case 'note':
      return authorRow(reading, card)
    case 'topic':
      return topicRows(card)
    case 'question':
      return questionRows(reading, card)
    case 'empty_chair':
      return chairRows(reading, card)
    case 'activity':
      return activityRows(reading, card)
    case 'artifact':
    case 'tool':
      return reading.ends(card, 'stewarded_by').map(person => personRow(reading, person, ''))
    case 'commitment':
      return commitmentRows(reading, card)
    case 'sign':
      return signRows(card)
    case 'trace':
      return reading.ends(card, 'told_by').map(person => personRow(reading, person, ''))
    case 'neighbour':
      return neighbourRows(reading, card)
    case 'milestone':
      return dateRow(textField(card, 'date'))
    case 'summary':
      return card.fields.not_yet === true ? [{ text: 'not yet' }] : dateRow(textField(card, 'date'))
    case 'value_story':
      return storyRows(reading, card)
    default:
      return []
  }
}

function sideRows(reading: Reading, card: CardSnapshot): readonly Row[] {
  if (card.kind === 'decision') {
    const words = [say(textField(card, 'method')), longDay(textField(card, 'date'))]
    const review = shortDayOfYear(textField(card, 'review_on'))
    const text = [...words, review && `review ${review}`].filter(Boolean).join(', ')
    return text ? [{ lead: { icon: 'gavel' }, text }] : []
  }
  const next = textField(card, 'next')
  if (next) return [{ lead: { icon: 'arrow' }, text: next, maxLines: 2 }]
  return reading.ends(card, 'raised_by').map(person => personRow(reading, person, ''))
}

function authorRow(reading: Reading, card: CardSnapshot): readonly Row[] {
  const author = reading.author(card)
  return author ? [{ lead: { disc: authorDisc(author) }, text: firstName(author.name) }] : []
}

function topicRows(card: CardSnapshot): readonly Row[] {
  const handled = textField(card, 'handled_by')
  const revisit = shortDay(textField(card, 'revisit'))
  if (card.zone === 'domain.scope_out' && handled) {
    return [{ lead: { icon: 'arrow' }, text: handled, maxLines: 2 }]
  }
  return revisit ? [{ lead: { icon: 'calendar' }, text: `revisit ${revisit}` }] : []
}

function questionRows(reading: Reading, card: CardSnapshot): readonly Row[] {
  const horizon = textField(card, 'horizon')
  const chip = horizon ? { chip: { text: horizon === 'current' ? 'current' : say(horizon) } } : {}
  const [host] = reading.ends(card, 'hosted_by')
  if (host) return [{ ...personRow(reading, host, 'hosts'), ...chip }]
  return horizon ? [{ text: '', ...chip }] : []
}

function chairRows(reading: Reading, card: CardSnapshot): readonly Row[] {
  const by = shortDay(textField(card, 'by'))
  const invites = reading
    .ends(card, 'invited_by')
    .map(person => personRow(reading, person, `invites${by && ` by ${by}`}`))
  const to = reading.ends(card, 'to_activity').map(({ text }): Row => ({ lead: { icon: 'arrow' }, text }))
  return [...invites, ...to]
}

function activityRows(reading: Reading, card: CardSnapshot): readonly Row[] {
  const rhythm = textField(card, 'rhythm')
  const first = shortDay(textField(card, 'first_date'))
  const icon: Icon = rhythm === 'continuous' ? 'infinity' : rhythm === 'once' ? 'once' : 'repeat'
  const when = [say(rhythm), first && `from ${first}`].filter(Boolean).join(' · ')
  const ranks = reading
    .ends(card, 'addresses')
    .flatMap(question => numberField(question, 'rank') ?? [])
    .toSorted((a, b) => a - b)
  const [owner] = reading.ends(card, 'owned_by')
  const last = owner ? { ...personRow(reading, owner, ''), ranks } : { text: '', ranks }
  return [
    ...(when ? [{ lead: { icon }, text: rhythm === 'once' ? when.replace('from', 'on') : when }] : []),
    ...(owner || ranks.length > 0 ? [last] : []),
  ]
}

function commitmentRows(reading: Reading, card: CardSnapshot): readonly Row[] {
  const late = isOverdue(card, reading.today) ? 'overdue' : ''
  const status = textField(card, 'status')
  const word = late || (status === 'open' || status === 'done' ? '' : say(status))
  const rows = reading.ends(card, 'made_by').map(person => personRow(reading, person, word && `· ${word}`))
  return late ? rows.map(row => ({ ...row, color: 'red' })) : rows
}

/** Due before today and still open. */
export function isOverdue(card: CardSnapshot, today: string): boolean {
  const due = textField(card, 'due')
  const status = textField(card, 'status')
  return due !== '' && due < today && (status === '' || status === 'open')
}

function signRows(card: CardSnapshot): readonly Row[] {
  const by = shortDayOfYear(textField(card, 'by'))
  const cycle = textField(card, 'cycle')
  const text = [textField(card, 'measure'), by && `by ${by}`].filter(Boolean).join(' · ')
  return text || cycle ? [{ text, ...(cycle && { chip: { text: say(cycle), first: true } }) }] : []
}

function neighbourRows(reading: Reading, card: CardSnapshot): readonly Row[] {
  const object = textField(card, 'object')
  return [
    ...(object ? [{ text: object, maxLines: 1 }] : []),
    ...reading.ends(card, 'bridged_by').map(person => personRow(reading, person, 'bridges')),
    ...(card.fields.unbridged === true ? [{ text: 'not bridged yet' }] : []),
  ]
}

function storyRows(reading: Reading, card: CardSnapshot): readonly Row[] {
  const steps = storySteps.flatMap(cycle => {
    const text = textField(card, cycle)
    return text ? [{ text: `${say(cycle)}: ${text}`, maxLines: 1 }] : []
  })
  return [...steps, ...reading.ends(card, 'told_by').map(person => personRow(reading, person, ''))]
}

function dateRow(day: string): readonly Row[] {
  const text = longDay(day)
  return text ? [{ lead: { icon: 'calendar' }, text }] : []
}

function personRow(reading: Reading, person: CardSnapshot, rest: string): Row {
  const name = person.text === unnamed ? unnamed : firstName(person.text)
  return { lead: { disc: discOf(reading, person) }, text: [name, rest].filter(Boolean).join(' ') }
}
