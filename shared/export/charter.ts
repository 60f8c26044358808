import { levels } from '#shared/board/fields.ts'
import type { ZoneId } from '#shared/board/ids.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { roleHoldings } from '#shared/canvases/derived/roleHoldings.ts'
import { quadrants } from '#shared/canvases/learning.ts'
import { nameOnRecord } from './nameOnRecord.ts'
import { Reading } from './Reading.ts'
import { activities } from './record/activities.ts'
import { adopted, adoption, versions } from './record/adoption.ts'
import { appendix } from './record/appendix.ts'
import { calendar } from './record/calendar.ts'
import { canvasesInWords, canvasPictures } from './record/canvases.ts'
import { glossary } from './record/glossary.ts'
import { languageTag } from './record/languageTag.ts'
import { memberCount, members } from './record/members.ts'
import { partsOfCharter, type RecordOptions, type RecordPart } from './record/parts.ts'
import { purpose } from './record/purpose.ts'
import { questions } from './record/questions.ts'
import type { Block, BoardRecord, Fact, Section } from './record/recordModel.ts'
import { repertoire } from './record/repertoire.ts'
import { resources } from './record/resources.ts'
import { roles } from './record/roles.ts'
import { scope } from './record/scope.ts'
import { titlesOf } from './record/titlesOf.ts'
import { together } from './record/together.ts'
import { tools } from './record/tools.ts'
import { value } from './record/value.ts'
import { wayTo } from './record/ways.ts'
import { withSoundWays } from './record/withSoundWays.ts'
import { longDay, textField } from './words.ts'

interface SectionSpec {
  readonly title: string
  readonly tell: (reading: Reading) => readonly Block[]
  /** Where on the board it comes from. */
  readonly zones: readonly ZoneId[]
}

const sections: readonly SectionSpec[] = [
  { title: 'Purpose', tell: purpose, zones: ['domain.statement', 'domain.why'] },
  { title: 'Scope', tell: scope, zones: ['domain.scope_in', 'domain.scope_edge', 'domain.scope_out'] },
  { title: 'Learning questions', tell: questions, zones: ['domain.questions'] },
  {
    title: 'Members',
    tell: members,
    zones: [...levels.map(level => `community.${level}`), 'community.tray', 'community.missing'],
  },
  { title: 'Roles', tell: roles, zones: ['community.roles', 'community.sponsor', 'community.support'] },
  { title: 'How we are together', tell: together, zones: ['community.agreements', 'community.joining'] },
  { title: 'Activities', tell: activities, zones: [...quadrants, 'practice.activities'] },
  { title: 'Calendar, next twelve weeks', tell: calendar, zones: [] },
  { title: 'Repertoire', tell: repertoire, zones: ['practice.have', 'practice.make'] },
  { title: 'Tools and where things are kept', tell: tools, zones: ['habitat.tools'] },
  { title: 'Value', tell: value, zones: ['practice.signs', 'value.stories'] },
  { title: 'Resources and support', tell: resources, zones: ['value.enabling'] },
  { title: 'Adoption and decisions', tell: adoption, zones: ['side.decisions', 'charter.review'] },
]

/**
 * The community charter: what a board says, as a document that the group signs up to. All thirteen sections always
 * stand there, in their order; what has not been settled says so. People who have not agreed to be listed are
 * counted and never named.
 */
export function charter(snapshot: BoardSnapshot, options: RecordOptions): BoardRecord {
  const reading = new Reading(snapshot, options)
  const { board } = reading.snapshot
  const has = (part: RecordPart) => (options.parts ?? partsOfCharter).includes(part)
  return withSoundWays({
    kind: 'Community charter',
    ...titlesOf(board, runningKind(reading)),
    language: languageTag(options.language ?? board.language),
    day: options.today,
    sentence: reading.inZone('domain.statement')[0]?.text.trim() ?? '',
    facts: titleBlock(reading),
    versions: versions(reading),
    sections: [
      ...sections.map(({ title: heading, tell, zones }, index) => ({
        number: String(index + 1),
        title: heading,
        blocks: tell(reading),
        zones,
      })),
      ...appendices(reading, has),
    ],
    colophon: `Written by Convene from the board on ${longDay(options.today)}. People who have not agreed to be listed are counted, not named. Levels of participation after Wenger-Trayner; charter after common practice in communities of practice.`,
  })
}

function runningKind(reading: Reading): string {
  const { version } = adopted(reading)
  return version ? `Charter, version ${version}` : 'Charter'
}

function appendices(reading: Reading, has: (part: RecordPart) => boolean): readonly Section[] {
  const also = { title: 'Also on the board', blocks: appendix(reading, { withComments: has('comments') }) }
  const all = [
    { ...also, zones: appendixZones },
    ...(has('canvases') ? [{ title: 'The canvases in words', blocks: canvasesInWords(reading) }] : []),
    ...(has('words') ? [{ title: 'Words of the field', blocks: glossary() }] : []),
    ...(has('pictures') ? [{ title: 'The canvases', blocks: canvasPictures(reading) }] : []),
  ]
  return all.map((section, index) => ({ zones: [], ...section, number: 'ABCD'[index] ?? '' }))
}

const appendixZones = ['domain.identity', 'practice.commitments', 'domain.topics', 'side.parking']

function titleBlock(reading: Reading): readonly Fact[] {
  const { status, version, decision } = adopted(reading)
  return [
    { label: 'Status', value: [status, version && `version ${version}`].filter(Boolean).join(', ') },
    {
      label: 'Adopted',
      value: decision ? wayTo(decision, reading.days.long(textField(decision, 'date'))) : '',
    },
    { label: 'Convener', value: held(reading, 'convener') },
    { label: 'Sponsor', value: held(reading, 'sponsor') },
    { label: 'Members', value: memberCount(reading) },
    { label: 'Next review', value: nextReview(reading) },
  ]
}

function held(reading: Reading, role: string): string {
  return roleHoldings(reading.snapshot)
    .flatMap(holding => (holding.role === role && holding.person ? [holding.person] : []))
    .map(card => [nameOnRecord(card), textField(card, 'organisation')].filter(Boolean).join(', '))
    .join('; ')
}

/** The date on the charter's review line, else that of the decision which settled the sentence. */
function nextReview(reading: Reading): string {
  const line = reading.inZone('charter.review')[0]
  const settled = adopted(reading).decision
  return reading.days.long(
    (line && textField(line, 'date')) || (settled && textField(settled, 'review_on')) || '',
  )
}
