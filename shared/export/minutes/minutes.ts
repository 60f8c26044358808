import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { roleHoldings } from '#shared/canvases/derived/roleHoldings.ts'
import { newBoardSnapshot } from '#shared/canvases/newBoard.ts'
import { nameOnRecord } from '../nameOnRecord.ts'
import { Reading } from '../Reading.ts'
import { canvasesInWords, canvasPictures } from '../record/canvases.ts'
import { comments } from '../record/comments.ts'
import { languageTag } from '../record/languageTag.ts'
import { partsOfMinutes, type RecordOptions, type RecordPart } from '../record/parts.ts'
import { type Block, type BoardRecord, type Fact, paragraph } from '../record/recordModel.ts'
import { titlesOf } from '../record/titlesOf.ts'
import { withSoundWays } from '../record/withSoundWays.ts'
import { counted, longDay } from '../words.ts'
import { counts, results } from './changes.ts'
import type { Meeting, MeetingReading } from './Meeting.ts'
import {
  agenda,
  decisionsTaken,
  earlierCommitments,
  gathered,
  newCommitments,
  nextMeeting,
  parkedForLater,
  scheduled,
  tookPart,
  votes,
} from './sections.ts'

/** All stand there always; between the first and the others a session has its own. */
const sections: readonly (readonly [title: string, tell: (meeting: MeetingReading) => readonly Block[]])[] = [
  ['Who took part', tookPart],
  ['Earlier commitments', earlierCommitments],
  ['What came of it', meeting => [...results(meeting), ...gathered(meeting)]],
  ['Decisions', decisionsTaken],
  ['Commitments', newCommitments],
  ['Activities with a date', scheduled],
  ['Parked for later', parkedForLater],
  ['Next meeting', nextMeeting],
  ['Changes of the board', meeting => [...counts(meeting), integrity(meeting)]],
]

/**
 * The minutes of a meeting, as far as the board tells of it: what it was before and what it is after. People who have
 * not agreed to be listed are counted and never named.
 */
export function minutes(snapshot: BoardSnapshot, meeting: Meeting, options: RecordOptions): BoardRecord {
  const after = new Reading(snapshot, options)
  const before = new Reading(meeting.before ?? blank(snapshot), options)
  const { gathering, timeZone, session } = meeting
  const reading: MeetingReading = { gathering, timeZone, session, before, after }
  const told = session ? sections.toSpliced(1, 0, ['Agenda', agenda], ['Votes', votes]) : sections
  const { language } = after.snapshot.board
  const has = (part: RecordPart) => (options.parts ?? partsOfMinutes).includes(part)
  const further: readonly (readonly [string, readonly Block[]])[] = [
    ...(has('comments') ? [['Comments', comments(after)] as const] : []),
    ...(has('canvases') ? [['The canvases in words', canvasesInWords(after)] as const] : []),
    ...(has('pictures') ? [['The canvases', canvasPictures(after)] as const] : []),
  ]
  const { title, lead, running } = titlesOf(
    after.snapshot.board,
    `Minutes, ${after.days.long(dayOf(reading))}`,
  )
  return withSoundWays({
    kind: 'Minutes',
    title,
    lead,
    running,
    language: languageTag(options.language ?? language),
    day: options.today,
    sentence: '',
    facts: facts(reading),
    versions: [],
    sections: [
      ...told.map(([heading, tell], index) => ({
        number: String(index + 1),
        title: heading,
        blocks: orNone(tell(reading)),
        zones: [],
      })),
      ...further.map(([heading, blocks], index) => ({
        number: 'ABC'[index] ?? '',
        title: heading,
        blocks,
        zones: [],
      })),
    ],
    colophon: `Written by Convene from the board and its history on ${longDay(options.today)}. People who have not agreed to be listed are counted, not named; private writing and single ballots are never told.`,
  })
}

/** What a meeting did not come to is no agreement that is missing. */
function orNone(blocks: readonly Block[]): readonly Block[] {
  return blocks.length > 0 ? blocks : [paragraph({ stressed: 'None this time' })]
}

function blank({ board, canvases }: BoardSnapshot): BoardSnapshot {
  return { ...newBoardSnapshot({ ...board, canvases: [] }), board, canvases }
}

function facts(meeting: MeetingReading): readonly Fact[] {
  const { after, gathering, session } = meeting
  const leading = roleHoldings(after.snapshot).flatMap(({ role, person }) =>
    role === 'facilitator' && person ? [nameOnRecord(person)] : [],
  )
  return [
    ...(session ? [{ label: 'Session', value: after.redact(session.script.title) }] : []),
    { label: 'Date', value: after.days.long(dayOf(meeting)) },
    { label: 'Time', value: hours(meeting) },
    { label: 'Facilitator', value: leading.join(', ') },
    { label: 'Wrote', value: counted(gathering.wrote.length, 'person', 'people') },
  ]
}

function hours({ gathering, timeZone, session }: MeetingReading): string {
  const clock = (moment: number) =>
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(moment)
  const from = session?.started ?? Date.parse(gathering.from)
  const to = session?.ended ?? Date.parse(gathering.to)
  return `${clock(from)}–${clock(to)} (${timeZone})`
}

function dayOf({ gathering, timeZone }: MeetingReading): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  return parts.format(Date.parse(gathering.from))
}

/** By which anybody can check that the board is the one meant: the number of its last edit. */
function integrity({ gathering, after }: MeetingReading): Block {
  return paragraph(
    `The board stood at edit ${gathering.last} when the meeting ended; these minutes were written on ${longDay(after.today)}.`,
  )
}
