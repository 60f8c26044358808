import type { CardSnapshot } from '#shared/board/snapshot.ts'

/** How stored values are said on paper. */

const said: Readonly<Record<string, string>> = {
  continuous: 'always open',
  member: 'For me',
  organisation: 'For my organisation',
  public: 'For the public',
  current: 'current practice',
  mapping_knowledge: 'mapping knowledge and gaps',
  leading_edge: 'leading edge',
  working_draft: 'working draft',
  outsiders: 'members and outsiders',
  undecided: 'not decided yet',
  yes_no: 'yes or no',
  other: 'another way',
}

/** A stored choice in plain words: `knowledge_steward` is "knowledge steward". Empty for no value. */
export function say(value: unknown): string {
  return typeof value === 'string' ? (said[value] ?? value.replaceAll('_', ' ')) : ''
}

export function capital(text: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase('en') + text.slice(first.length)
}

export function textField(card: CardSnapshot, key: string): string {
  const value = card.fields[key]
  return typeof value === 'string' ? value : ''
}

export function numberField(card: CardSnapshot, key: string): number | undefined {
  const value = card.fields[key]
  return typeof value === 'number' ? value : undefined
}

export function listField(card: CardSnapshot, key: string): readonly string[] {
  const value = card.fields[key]
  return Array.isArray(value) ? value : []
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "17 September 2026"; empty for what is no day. */
export function longDay(day: string): string {
  const [year, month, date] = parts(day)
  return month ? `${date} ${month} ${year}` : ''
}

/** "17 Sep", as on the faces of cards. */
export function shortDay(day: string): string {
  const [, month, date] = parts(day)
  return month ? `${date} ${month.slice(0, 3)}` : ''
}

/** "17 Sep 2026". */
export function shortDayOfYear(day: string): string {
  const [year] = parts(day)
  return year ? `${shortDay(day)} ${year}` : ''
}

/** "Mar 2027". */
export function shortMonth(day: string): string {
  const [year, month] = parts(day)
  return month ? `${month.slice(0, 3)} ${year}` : ''
}

function parts(day: string): readonly [year?: string, month?: string, date?: number] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const month = match && months[Number(match[2]) - 1]
  return match?.[1] && month ? [match[1], month, Number(match[3])] : []
}

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
