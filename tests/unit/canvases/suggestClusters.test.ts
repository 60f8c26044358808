import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suggestClusters } from '#shared/canvases/suggestClusters.ts'

/** The suggested groups of these texts, each in the order in which they are given. */
function groupsOf(...texts: readonly string[]): readonly (readonly string[])[] {
  return suggestClusters(texts.map(text => ({ id: text, text }))).map(({ ids }) =>
    texts.filter(text => ids.includes(text)),
  )
}

test('cards about the same thing are put together, and what stands alone stays alone', () => {
  const applications = [
    'Abandoned applications',
    'Why people abandon an application',
    'Finishing an application',
  ]
  const handovers = ['Handover between phone and counter', 'A good handover to the counter']
  expect(groupsOf(...applications, ...handovers, 'Choosing suppliers')).toEqual([applications, handovers])
})

test('inflected forms meet, in languages that nobody told it', () => {
  const antrage = ['Abgebrochene Anträge', 'Warum wird der Antrag nicht beendet?', 'Anträge leichter machen']
  const briefe = ['Verständliche Briefe', 'Briefe, die man versteht']
  expect(groupsOf(...antrage, ...briefe, 'Weihnachtsfeier')).toEqual([antrage, briefe])
  const demandes = ['Les demandes abandonnées', 'Comment terminer une demande', 'Abandonner sa demande']
  expect(groupsOf(...demandes, 'Des lettres claires', 'Écrire une lettre claire')).toEqual([
    demandes,
    ['Des lettres claires', 'Écrire une lettre claire'],
  ])
  const 会議 = ['会議の進め方', '会議を短くする']
  expect(groupsOf(...会議, '新しい道具')).toEqual([会議])
})

test('little words that all share bring nobody together', () => {
  expect(groupsOf('How do we meet?', 'How do we pay?', 'How do we learn?')).toEqual([])
})

test('a group is named after the word that its cards share, as a name is written', () => {
  const suggested = suggestClusters([
    { id: 'a', text: 'Our letters people can act on' },
    { id: 'b', text: 'Test letters with readers' },
    { id: 'c', text: 'Budget' },
  ])
  expect(suggested).toEqual([{ ids: ['a', 'b'], name: 'Letters' }])
})

test('whatever the words, each card is in one group at most, and each group has two and more', () => {
  const word = fc.constantFrom('letter', 'letters', 'form', 'forms', 'phone', 'the', 'of', 'ß', '会議', '')
  const text = fc.array(word, { maxLength: 5 }).map(words => words.join(' '))
  fc.assert(
    fc.property(fc.array(text, { maxLength: 25 }), texts => {
      const cards = texts.map((text, index) => ({ id: `card-${index}`, text }))
      const ids = suggestClusters(cards).flatMap(({ ids }) => ids)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { ids } of suggestClusters(cards)) expect(ids.length).toBeGreaterThan(1)
    }),
  )
})
