import { type Block, table } from './recordModel.ts'

/** The words of the field that a reader from outside may not know, in the sense in which the board uses them. */
const terms: readonly (readonly [term: string, meaning: string])[] = [
  [
    'Community of practice',
    'People who share a concern or passion for something they do, and learn to do it better by meeting regularly.',
  ],
  ['Domain', 'The area of interest that they share, and to which they are committed.'],
  ['Practice', 'What they do and keep together: ways of working, stories, tools, words.'],
  [
    'Learning question',
    'An open question that nobody here can simply answer, and that the community takes on.',
  ],
  ['Core group', 'The few whose energy keeps the community alive.'],
  ['Active', 'Recognised practitioners who take part regularly and shape what it is about.'],
  ['Occasional', 'Those who join when a topic touches them, or when they have something to give.'],
  [
    'Peripheral',
    'Those with a lasting connection who contribute little: newcomers, observers, people active elsewhere.',
  ],
  ['Transactional', 'People outside who use or supply something now and then.'],
  ['Empty chair', 'A person or group that is missing, and whom somebody invites.'],
  ['Convener', 'Whoever calls people together and keeps the invitation alive.'],
  ['Sponsor', 'Whoever gives permission, means or protection from within an organisation.'],
  ['Repertoire', 'Stories, cases, methods, tools and words that a community shares.'],
  ['Consent', 'A decision when nobody has a reasoned objection; not the same as everybody agreeing.'],
  [
    'Fist to five',
    'A vote with the hand: 0 blocks, 1 and 2 have concerns, 3 can live with it, 4 supports, 5 will champion it.',
  ],
]

export function glossary(): readonly Block[] {
  return table(
    ['Word', 'Meaning'],
    terms.map(([term, meaning]) => [term, meaning]),
  )
}
