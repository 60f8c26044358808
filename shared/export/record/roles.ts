import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { templateOf } from '#shared/canvases/catalogue.ts'
import { roleHoldings } from '#shared/canvases/derived/roleHoldings.ts'
import { nameOnRecord } from '../nameOnRecord.ts'
import type { Reading } from '../Reading.ts'
import { capital, listField, say, textField } from '../words.ts'
import { type Block, type Inline, list, part, table } from './recordModel.ts'

/** 5: who holds which job until when, who sponsors and supports, and the leadership groups if there are any. */
export function roles(reading: Reading): readonly Block[] {
  const held = roleHoldings(reading.snapshot).map(({ role, person, until = '' }) => [
    capital(say(role)),
    person ? nameOnRecord(person) : 'vacant',
    reading.days.long(until),
  ])
  const sponsors = backers(reading, 'community.sponsor')
  const support = backers(reading, 'community.support')
  const groups = leadershipGroups(reading)
  if (held.length + sponsors.length + support.length + groups.length === 0) return []
  return [
    ...table(['Role', 'Held by', 'Until'], held),
    ...part('Sponsors', sponsors),
    ...part('Support', support),
    ...(reading.hasCanvas('leadership') ? part('Leadership groups', groups) : []),
  ]
}

function backers(reading: Reading, zone: string): readonly Block[] {
  return list(reading.inZone(zone).map(card => [backer(card)]))
}

function backer(card: CardSnapshot): string {
  const organisation = textField(card, 'organisation')
  const offers = listField(card, 'offers').join('; ')
  return nameOnRecord(card) + (organisation && `, ${organisation}`) + (offers && `: ${offers}`)
}

function leadershipGroups(reading: Reading): readonly Block[] {
  const zones = templateOf('leadership')?.zones ?? []
  const items = zones.flatMap(({ id, title }): Inline[][] => {
    const cards = reading.inZone(id).filter(card => card.text.trim() !== '')
    return cards.length === 0
      ? []
      : [[{ stressed: title }, `: ${cards.map(card => nameOnRecord(card)).join('; ')}`]]
  })
  return list(items)
}
