import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { roleHoldings } from '#shared/canvases/derived/roleHoldings.ts'
import { nameOnRecord } from './nameOnRecord.ts'
import { Reading, type ReadingOptions } from './Reading.ts'
import { activities } from './record/activities.ts'
import { adopted, adoption, versions } from './record/adoption.ts'
import { appendix } from './record/appendix.ts'
import { calendar } from './record/calendar.ts'
import { memberCount, members } from './record/members.ts'
import { purpose } from './record/purpose.ts'
import { questions } from './record/questions.ts'
import type { Block, BoardRecord, Fact } from './record/recordModel.ts'
import { repertoire } from './record/repertoire.ts'
import { resources } from './record/resources.ts'
import { roles } from './record/roles.ts'
import { scope } from './record/scope.ts'
import { together } from './record/together.ts'
import { tools } from './record/tools.ts'
import { value } from './record/value.ts'
import { longDay, textField } from './words.ts'

const sections: readonly (readonly [title: string, blocks: (reading: Reading) => readonly Block[]])[] = [
  ['Purpose', purpose],
  ['Scope', scope],
  ['Learning questions', questions],
  ['Members', members],
  ['Roles', roles],
  ['How we are together', together],
  ['Activities', activities],
  ['Calendar, next twelve weeks', calendar],
  ['Repertoire', repertoire],
  ['Tools and where things are kept', tools],
  ['Value', value],
  ['Resources and support', resources],
  ['Adoption and decisions', adoption],
]

/**
 * The community charter: what a board says, as a document that the group signs up to. All thirteen sections always
 * stand there, in their order; what has not been settled says so. People who have not agreed to be listed are
 * counted and never named.
 */
export function charter(snapshot: BoardSnapshot, options: ReadingOptions): BoardRecord {
  const reading = new Reading(snapshot, options)
  const { title, community } = reading.snapshot.board
  const name = community.trim() || title.trim() || 'Untitled'
  return {
    kind: 'Community charter',
    title: name,
    lead: name.startsWith(title.trim()) ? '' : title.trim(),
    facts: titleBlock(reading),
    versions: versions(reading),
    sections: [
      ...sections.map(([heading, blocks], index) => ({
        number: String(index + 1),
        title: heading,
        blocks: blocks(reading),
      })),
      { number: 'A', title: 'Also on the board', blocks: appendix(reading) },
    ],
    colophon: `Written by Convene from the board on ${longDay(options.today)}. People who have not agreed to be listed are counted, not named. Levels of participation after Wenger-Trayner; charter after common practice in communities of practice.`,
  }
}

function titleBlock(reading: Reading): readonly Fact[] {
  const { status, version, decision } = adopted(reading)
  return [
    { label: 'Status', value: status },
    { label: 'Version', value: version },
    { label: 'Adopted', value: decision ? longDay(textField(decision, 'date')) : '' },
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
  return longDay((line && textField(line, 'date')) || (settled && textField(settled, 'review_on')) || '')
}
