import { t } from '#client/words/t.ts'
import type { Moment } from '#shared/protocol/history.ts'
import type { Author } from '#shared/protocol/http.ts'

/** What somebody who stands in history is called; the program itself has a name, too. */
export type NameOf = (id: string) => string

/** The name that a server gives itself in history. */
const server = 'server'

export function namesFrom(authors: ReadonlyMap<string, Pick<Author, 'name'>>): NameOf {
  return id => (id === server ? t('app.name') : (authors.get(id)?.name ?? t('history.somebody')))
}

/** "Ada, 14 edits"; "Ada, Ben and 2 others, 31 edits"; "Ada restored the board". */
export function momentWords({ seq, edits, people, act }: Moment, nameOf: NameOf): string {
  const [first, second] = people.map(({ id }) => nameOf(id))
  if (act) return t(`history.act.${act}`, { name: first })
  if (seq === edits && people.every(({ id }) => id === server)) return t('history.made')
  if (people.length === 1) return t('history.by', { name: first, n: edits })
  if (people.length === 2) return t('history.byTwo', { first, second, n: edits })
  return t('history.byMany', { first, second, others: people.length - 2, n: edits })
}
