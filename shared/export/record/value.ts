import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { nameOnRecord } from '../nameOnRecord.ts'
import type { Reading } from '../Reading.ts'
import { storySteps } from '../storySteps.ts'
import { capital, say, textField } from '../words.ts'
import { type Block, heading, type Inline, list, paragraph, table } from './recordModel.ts'

/** 11: how the community will notice that it is worth its time, and the stories whose tellers agreed to be heard. */
export function value(reading: Reading): readonly Block[] {
  const signs = reading
    .inZone('practice.signs')
    .map(sign => [
      sign.text,
      capital(say(textField(sign, 'cycle'))),
      textField(sign, 'measure'),
      reading.days.long(textField(sign, 'by')),
    ])
  const stories = reading.ofKind('value_story').filter(card => card.fields.consent_publish === true)
  return [
    ...table(['Sign', 'Value', 'Measure', 'By'], signs),
    ...stories.flatMap(story => told(reading, story)),
  ]
}

function told(reading: Reading, story: CardSnapshot): readonly Block[] {
  const teller = reading.ends(story, 'told_by')[0]
  const steps = storySteps.flatMap((cycle): Inline[][] => {
    const text = textField(story, cycle)
    return text ? [[{ stressed: `${capital(say(cycle))}.` }, ' ', text]] : []
  })
  return [
    heading(story.text.trim() || 'A story'),
    ...(teller ? [paragraph(`Told by ${nameOnRecord(teller)}.`)] : []),
    ...list(steps),
  ]
}
