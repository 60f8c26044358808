import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { rhythmStrip, stripStart } from '#shared/canvases/derived/rhythmStrip.ts'
import type { SessionRecord } from '#shared/session/SessionRecord.ts'
import { tallyInWords } from '#shared/session/votes/tallyInWords.ts'
import { nameOnRecord } from '../nameOnRecord.ts'
import type { Reading } from '../Reading.ts'
import { decisions, decisionTable } from '../record/adoption.ts'
import { commitmentTable, parked } from '../record/appendix.ts'
import { type Block, type Inline, list, paragraph, part, table } from '../record/recordModel.ts'
import { wayTo } from '../record/ways.ts'
import { capital, counted, listed, say, textField } from '../words.ts'
import { cameWith } from './changes.ts'
import type { MeetingReading } from './Meeting.ts'

/** Who was there and who wrote: names of those who agreed to be listed, numbers for the others. */
export function tookPart({ after, gathering, session }: MeetingReading): readonly Block[] {
  const wrote = named(after, gathering.wrote)
  return [
    ...(session ? attendance(after, session) : []),
    ...(wrote ? [paragraph(`On the board wrote ${wrote}.`)] : []),
  ]
}

function attendance(after: Reading, { attendance }: SessionRecord): readonly Block[] {
  const ofRole = (...roles: readonly string[]) =>
    named(
      after,
      attendance.filter(({ role }) => roles.includes(role)).map(({ person }) => person),
    )
  const early = named(
    after,
    attendance.filter(({ left }) => left !== undefined).map(({ person }) => person),
  )
  const lines = [
    ['Facilitating', ofRole('facilitator')],
    ['Present', ofRole('participant')],
    ['Observing', ofRole('observer')],
    ['Left before the end', early],
  ] as const
  return list(lines.flatMap(([title, names]) => (names ? [[{ stressed: title }, `: ${names}`]] : [])))
}

/** "Ana, Bo and 2 others"; empty for nobody. */
function named(reading: Reading, people: readonly string[]): string {
  const names = people.map(id => reading.nameOf(id)).filter(name => name !== '')
  const others = people.length - names.length
  const unnamed = names.length > 0 ? counted(others, 'other', 'others') : counted(others, 'person', 'people')
  return listed([...names, ...(others > 0 ? [unnamed] : [])])
}

/** What was planned and how long it took; only of a session. */
export function agenda({ session, after }: MeetingReading): readonly Block[] {
  const rows = (session?.agenda ?? []).map(({ title, plannedMinutes, spentMs }) => [
    after.redact(title),
    String(plannedMinutes),
    spentMs > 0 ? String(Math.round(spentMs / 60_000)) : '–',
  ])
  return table(['Step', 'Minutes planned', 'Minutes taken'], rows)
}

/** What was voted on and what came of it; only of a session. Single ballots are never told. */
export function votes({ session, after }: MeetingReading): readonly Block[] {
  const rows = (session?.votes ?? []).map(({ title, result, round, decision }) => {
    const card = decision === undefined ? undefined : after.card(decision)
    return [
      after.redact(title),
      capital(say(result.kind)),
      tallyInWords(result, round),
      card ? wayTo(card) : '',
    ]
  })
  return table(['Vote', 'Method', 'Tally', 'Decision'], rows)
}

/** What had been promised before, and how it stands. */
export function earlierCommitments({ before, after }: MeetingReading): readonly Block[] {
  const kept = after.ofKind('commitment').filter(({ id }) => before.card(id))
  return commitmentTable(after, kept)
}

/** Taken on the days of the meeting, or written down in it. */
export function decisionsTaken(meeting: MeetingReading): readonly Block[] {
  const { after, gathering } = meeting
  const came = new Set(cameWith(meeting))
  const days = [gathering.from.slice(0, 10), gathering.to.slice(0, 10)]
  const taken = decisions(after).filter(card => came.has(card) || days.includes(textField(card, 'date')))
  return decisionTable(after, taken)
}

export function newCommitments(meeting: MeetingReading): readonly Block[] {
  return commitmentTable(
    meeting.after,
    cameWith(meeting).filter(({ kind }) => kind === 'commitment'),
  )
}

/** Activities that got their first date, or another one. */
export function scheduled({ before, after }: MeetingReading): readonly Block[] {
  const dated = after.ofKind('activity').filter(card => {
    const day = textField(card, 'first_date')
    const was = before.card(card.id)
    return day !== '' && (!was || textField(was, 'first_date') !== day)
  })
  return table(
    ['Activity', 'First date', 'Rhythm', 'Owner'],
    dated.map(card => [
      card.text,
      after.days.long(textField(card, 'first_date')),
      capital(say(textField(card, 'rhythm'))),
      after.ends(card, 'owned_by').map(nameOnRecord).join(', '),
    ]),
  )
}

export function parkedForLater({ after }: MeetingReading): readonly Block[] {
  return list(parked(after))
}

/** The next thing that the activities' rhythm brings. */
export function nextMeeting({ after, gathering }: MeetingReading): readonly Block[] {
  const day = gathering.to.slice(0, 10)
  const next = rhythmStrip(after.snapshot, stripStart(after.snapshot, day))
    .events.filter(({ date }) => date > day)
    .toSorted((a, b) => a.date.localeCompare(b.date, 'en'))[0]
  const card = next && after.card(next.card)
  return next && card
    ? [paragraph(`${after.days.long(next.date)}: `, { stressed: card.text.trim() }, '.')]
    : []
}

/** The clusters that the meeting left behind, with what is in them. */
export function gathered({ before, after }: MeetingReading): readonly Block[] {
  const known = new Set(before.snapshot.clusters.map(({ id }) => id))
  const items = after.snapshot.clusters
    .filter(({ id, name }) => !known.has(id) && name.trim() !== '')
    .flatMap(({ id, name }): Inline[][] => {
      const cards = inCluster(after, id)
      return cards.length > 0
        ? [[{ stressed: name.trim() }, `: ${cards.map(({ text }) => text.trim()).join('; ')}`]]
        : []
    })
  return items.length > 0 ? part('Clusters', list(items)) : []
}

function inCluster(reading: Reading, cluster: string): readonly CardSnapshot[] {
  return reading.snapshot.cards.filter(card => card.cluster === cluster && card.text.trim() !== '')
}
