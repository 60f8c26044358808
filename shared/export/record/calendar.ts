import { nameOnRecord } from '../nameOnRecord.ts'
import { isAlwaysOpen, occurrences, twelveWeeks } from '../occurrences.ts'
import type { Reading } from '../Reading.ts'
import { longDay, textField } from '../words.ts'
import { placedActivities } from './activities.ts'
import { type Block, paragraph, table } from './recordModel.ts'

/** 8: the next twelve weeks, derived from the activities. */
export function calendar(reading: Reading): readonly Block[] {
  const span = twelveWeeks(reading.today)
  const all = placedActivities(reading)
  const dates = all
    .filter(activity => !isAlwaysOpen(activity))
    .flatMap(activity => occurrences(activity, span).map(day => ({ day, activity })))
    .filter(({ day }) => day >= reading.today)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const open = all.filter(activity => isAlwaysOpen(activity) && textField(activity, 'first_date') < span.to)
  const rows = dates.map(({ day, activity }) => [
    longDay(day),
    activity.text,
    reading.from(activity, 'owned_by').map(nameOnRecord).join(', '),
  ])
  return [
    ...table(['Day', 'Activity', 'Owner'], rows),
    ...(open.length > 0 ? [paragraph(`Always open: ${open.map(card => card.text).join('; ')}.`)] : []),
  ]
}
