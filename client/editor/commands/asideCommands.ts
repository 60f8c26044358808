import type { Command } from './Command.ts'
import { chord } from './chord.ts'

export const asideCommands = [
  {
    id: 'aside.park',
    name: 'aside.park',
    group: 'everywhere',
    chords: [chord('b')],
    writes: true,
    applies: ({ aside }) => aside.placeOf('parking') !== undefined,
    whyNot: ({ aside }) => aside.whyNot('parking'),
    run: ({ aside }) => aside.asked.set('parking'),
  },
  {
    id: 'aside.decide',
    name: 'aside.decide',
    group: 'everywhere',
    chords: [chord('d')],
    writes: true,
    applies: ({ aside }) => aside.placeOf('decisions') !== undefined,
    whyNot: ({ aside }) => aside.whyNot('decisions'),
    run: ({ aside }) => aside.asked.set('decisions'),
  },
] as const satisfies readonly Command[]
