import { expect } from 'vitest'
import { content, item, rawUpdate } from '#tests/support/updates.ts'
import { type Attacks, entry, evil, field, plain, structs } from './Attack.ts'

/** Updates that are sound, and not one's own to make. */
export const notPermitted: Attacks = {
  'another’s card deleted': {
    update: ({ mira, entry }) => rawUpdate([], [[mira, entry, 1]]),
    refused: 'not-yours',
    harm: (scene, update) => expect(plain(scene, update).getMap('cards').size).toBe(0),
  },
  'another’s card overwritten by something deleted': {
    update: ({ mira, entry }) => structs(item({ origin: [mira, entry], content: content.deleted(1) })),
    refused: 'not-yours',
    harm: (scene, update) => expect(plain(scene, update).getMap('cards').size).toBe(0),
  },
  'another’s card overwritten by an empty one': {
    update: ({ mira, entry }) => structs(item({ origin: [mira, entry], content: content.type(1) })),
    refused: 'not-yours',
  },
  'a card signed with another’s name': {
    update: () => structs(entry, field('author', content.any('participant-mira'))),
    refused: 'not-yours',
  },
  'the board’s title': {
    update: () => structs(item({ root: 'board', sub: 'title', content: content.any('evil') })),
    refused: 'facilitators-only',
  },
  'a text longer than a card': {
    update: () =>
      structs(
        entry,
        field('text', content.type(2)),
        item({ parent: [evil, 1], content: content.text('x'.repeat(6000)) }),
      ),
    refused: 'too-long',
  },
}
