import type { WhyNot } from '#shared/protocol/permissions.ts'
import type { Editor } from '../Editor.ts'
import { alignCards, canAlign, canDistribute, distributeCards } from '../edits/lineUp.ts'
import { type TidyBy, votesOf } from '../edits/sortedFor.ts'
import { stackSelection } from '../edits/stackSelection.ts'
import { tidyZone } from '../edits/tidyZone.ts'
import { whyNotAny } from '../whyNotAny.ts'
import type { Command } from './Command.ts'
import { chord } from './chord.ts'
import { hasSelection, whyNotMove } from './selected.ts'

const shared = { group: 'arrange', chords: [], writes: true } as const
const aligning = { ...shared, applies: canAlign, whyNot: whyNotMove } as const
const distributing = { ...shared, applies: canDistribute, whyNot: whyNotMove } as const
const tidying = { ...shared, onTable: true, applies: canTidy, whyNot: whyNotTidy } as const
const stacking = { ...shared, applies: hasSelection, whyNot: whyNotMove } as const

export const arrangeCommands = [
  { ...aligning, id: 'align.left', name: 'arrange.left', run: editor => alignCards(editor, 'left') },
  { ...aligning, id: 'align.centre', name: 'arrange.centre', run: editor => alignCards(editor, 'centre') },
  { ...aligning, id: 'align.right', name: 'arrange.right', run: editor => alignCards(editor, 'right') },
  { ...aligning, id: 'align.top', name: 'arrange.top', run: editor => alignCards(editor, 'top') },
  { ...aligning, id: 'align.middle', name: 'arrange.middle', run: editor => alignCards(editor, 'middle') },
  { ...aligning, id: 'align.bottom', name: 'arrange.bottom', run: editor => alignCards(editor, 'bottom') },
  {
    ...distributing,
    id: 'distribute.across',
    name: 'arrange.across',
    run: editor => distributeCards(editor, 'across'),
  },
  {
    ...distributing,
    id: 'distribute.down',
    name: 'arrange.down',
    run: editor => distributeCards(editor, 'down'),
  },
  {
    ...tidying,
    id: 'tidy.order',
    name: 'arrange.tidy',
    chords: [chord('t', 'shift')],
    run: editor => tidy(editor, 'order'),
  },
  {
    ...tidying,
    id: 'tidy.cluster',
    name: 'arrange.tidyByCluster',
    run: editor => tidy(editor, 'cluster'),
  },
  { ...tidying, id: 'tidy.colour', name: 'arrange.tidyByColour', run: editor => tidy(editor, 'colour') },
  { ...tidying, id: 'tidy.author', name: 'arrange.tidyByAuthor', run: editor => tidy(editor, 'author') },
  {
    ...tidying,
    id: 'tidy.votes',
    name: 'arrange.tidyByVotes',
    applies: canTidyByVotes,
    run: editor => tidy(editor, 'votes'),
  },
  {
    ...stacking,
    id: 'stack.front',
    name: 'arrange.front',
    chords: [chord(']')],
    run: editor => stackSelection(editor, 'front'),
  },
  {
    ...stacking,
    id: 'stack.back',
    name: 'arrange.back',
    chords: [chord('[')],
    run: editor => stackSelection(editor, 'back'),
  },
] as const satisfies readonly Command[]

function canTidy({ writing, view }: Editor): boolean {
  const place = writing.currentPlace()
  return place !== undefined && view.cards.countIn(place) > 0
}

function canTidyByVotes(editor: Editor): boolean {
  const place = editor.writing.currentPlace()
  return place !== undefined && editor.view.cards.inZone(place).some(card => votesOf(editor, card) > 0)
}

function whyNotTidy({ writing, view, rights }: Editor): WhyNot | undefined {
  const place = writing.currentPlace()
  return place && whyNotAny(view.cards.inZone(place), ({ id }) => rights.whyNotMove(id))
}

function tidy(editor: Editor, by: TidyBy): void {
  const place = editor.writing.currentPlace()
  if (place) tidyZone(editor, place, by)
}
