import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { Reading } from '../Reading.ts'
import { capital, numberField, say, textField } from '../words.ts'
import { type Block, table } from './recordModel.ts'
import { placeOf, wayTo } from './ways.ts'

/** 13: what was decided, how and when it is looked at again. */
export function adoption(reading: Reading): readonly Block[] {
  return decisionTable(reading, decisions(reading))
}

export function decisionTable({ days }: Reading, decisions: readonly CardSnapshot[]): readonly Block[] {
  const rows = decisions.map(decision => [
    placeOf(decision),
    capital(say(textField(decision, 'method'))),
    textField(decision, 'tally'),
    days.long(textField(decision, 'date')),
    days.long(textField(decision, 'review_on')),
  ])
  return table(['Decision', 'Method', 'Tally', 'Date', 'Review'], rows)
}

/** Oldest first; the undated last, in their own order. */
export function decisions(reading: Reading): readonly CardSnapshot[] {
  const date = (card: CardSnapshot) => textField(card, 'date') || '9999'
  return reading
    .ofKind('decision')
    .filter(card => card.text.trim() !== '')
    .map((card, index) => ({ card, index }))
    .sort((a, b) => date(a.card).localeCompare(date(b.card), 'en') || a.index - b.index)
    .map(({ card }) => card)
}

/** 0: the decisions that settled the domain sentence, as the versions of the charter. */
export function versions(reading: Reading): readonly Block[] {
  const [statement] = reading.inZone('domain.statement')
  const settling = statement ? reading.starts(statement, 'settles') : []
  const rows = decisions(reading)
    .filter(decision => settling.includes(decision))
    .map((decision, index, all) => [
      index === all.length - 1 ? adopted(reading).version : '',
      reading.days.long(textField(decision, 'date')),
      wayTo(decision),
      [capital(say(textField(decision, 'method'))), textField(decision, 'tally')].filter(Boolean).join(': '),
    ])
  return table(['Version', 'Date', 'Change', 'Decision'], rows)
}

/** The sentence's state: "Adopted, version 1", and the decision that settled it. */
export function adopted(reading: Reading): { status: string; version: string; decision?: CardSnapshot } {
  const statement = reading.inZone('domain.statement')[0]
  if (!statement) return { status: '', version: '' }
  const state = textField(statement, 'status')
  const version = numberField(statement, 'version')
  const decision = reading.starts(statement, 'settles').at(-1)
  return {
    status: capital(say(state)),
    version: version === undefined ? '' : String(version),
    ...(decision && { decision }),
  }
}
