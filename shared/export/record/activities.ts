import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { quadrants } from '#shared/canvases/learning.ts'
import { nameOnRecord } from '../nameOnRecord.ts'
import type { Reading } from '../Reading.ts'
import { capital, longDay, numberField, say, textField } from '../words.ts'
import { type Block, list, part, table } from './recordModel.ts'

/** 7: what the community does together, with owner, rhythm and the questions it serves; then ideas not taken up. */
export function activities(reading: Reading): readonly Block[] {
  const rows = placedActivities(reading).map(activity => [
    activity.text,
    capital(say(textField(activity, 'type'))),
    capital(rhythmOf(activity)),
    reading.ends(activity, 'owned_by').map(nameOnRecord).join(', '),
    longDay(textField(activity, 'first_date')),
    questionNumbers(reading, activity).join(', '),
    traits(activity),
  ])
  const ideas = reading.inZone('practice.activities').filter(card => card.text.trim() !== '')
  return [
    ...table(['Activity', 'Type', 'Rhythm', 'Owner', 'First date', 'Questions', 'Notes'], rows),
    ...(ideas.length > 0 ? part('Ideas not taken up yet', list(ideas.map(card => [card.text]))) : []),
  ]
}

/** Those on the field, which the group has placed between from and with, informal and formal. */
function placedActivities(reading: Reading): readonly CardSnapshot[] {
  return reading
    .inZones(quadrants)
    .filter(card => card.kind === 'activity')
    .filter(card => textField(card, 'state') !== 'retired' && card.text.trim() !== '')
}

/** The ranks of the questions an activity addresses, in order. */
function questionNumbers(reading: Reading, activity: CardSnapshot): readonly number[] {
  return reading
    .ends(activity, 'addresses')
    .flatMap(question => numberField(question, 'rank') ?? [])
    .sort((a, b) => a - b)
}

function rhythmOf(activity: CardSnapshot): string {
  const minutes = numberField(activity, 'minutes')
  const rhythm = say(textField(activity, 'rhythm'))
  return rhythm && minutes ? `${rhythm}, ${minutes} min` : rhythm
}

function traits(activity: CardSnapshot): string {
  const state = textField(activity, 'state')
  return [
    state === 'idea' ? 'not committed yet' : '',
    activity.fields.outward === true ? 'looks outward' : '',
    textField(activity, 'space') === 'private' ? 'private' : '',
  ]
    .filter(trait => trait !== '')
    .join(', ')
}
