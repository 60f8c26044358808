import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { quadrants } from '#shared/canvases/learning.ts'
import { nameOnRecord } from '../nameOnRecord.ts'
import type { Reading } from '../Reading.ts'
import { capital, numberField, say, textField } from '../words.ts'
import { type Block, type Inline, joined, list, part, table } from './recordModel.ts'
import { placeOf, wayTo } from './ways.ts'

/** 7: what the community does together, with owner, rhythm and the questions it serves; then ideas not taken up. */
export function activities(reading: Reading): readonly Block[] {
  const rows = placedActivities(reading).map(activity => [
    [placeOf(activity), ...traits(activity)],
    capital(say(textField(activity, 'type'))),
    capital(rhythmOf(activity)),
    reading.ends(activity, 'owned_by').map(nameOnRecord).join(', '),
    reading.days.short(textField(activity, 'first_date')),
    joined(
      questionsOf(reading, activity).map(question => wayTo(question, String(numberField(question, 'rank')))),
      ', ',
    ),
  ])
  const ideas = reading.inZone('practice.activities').filter(card => card.text.trim() !== '')
  return [
    ...table(['Activity', 'Type', 'Rhythm', 'Owner', 'First date', 'Questions'], rows),
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

/** The ranked questions an activity addresses, in order. */
function questionsOf(reading: Reading, activity: CardSnapshot): readonly CardSnapshot[] {
  const rank = (card: CardSnapshot) => numberField(card, 'rank') ?? Number.POSITIVE_INFINITY
  return reading
    .ends(activity, 'addresses')
    .filter(question => Number.isFinite(rank(question)))
    .toSorted((a, b) => rank(a) - rank(b))
}

function rhythmOf(activity: CardSnapshot): string {
  const minutes = numberField(activity, 'minutes')
  const rhythm = say(textField(activity, 'rhythm'))
  return rhythm && minutes ? `${rhythm}, ${minutes} min` : rhythm
}

/** In brackets after its name. */
function traits(activity: CardSnapshot): readonly Inline[] {
  const state = textField(activity, 'state')
  const all = [
    state === 'idea' ? 'not committed yet' : '',
    activity.fields.outward === true ? 'looks outward' : '',
    textField(activity, 'space') === 'private' ? 'private' : '',
  ]
    .filter(trait => trait !== '')
    .join(', ')
  return all === '' ? [] : [' (', { stressed: all }, ')']
}
