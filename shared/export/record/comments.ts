import type { CommentSnapshot } from '#shared/board/snapshot.ts'
import type { Reading } from '../Reading.ts'
import { type Block, table } from './recordModel.ts'

/** What was said about cards and places, thread by thread; what is settled says so. */
export function comments(reading: Reading): readonly Block[] {
  const all = reading.snapshot.comments
  const threads = all.filter(({ thread }) => thread === undefined)
  const rows = threads.flatMap(first => {
    const answers = all.filter(({ thread }) => thread === first.id)
    return [first, ...answers].map((comment, index) => [
      index === 0 ? about(reading, comment) : '',
      comment.text + (comment.resolved ? ' (settled)' : ''),
      reading.nameOf(comment.author),
      dayOf(comment, reading),
    ])
  })
  return table(['About', 'Comment', 'By', 'Day'], rows)
}

function about(reading: Reading, { on }: CommentSnapshot): string {
  if ('card' in on) return reading.card(on.card)?.text ?? ''
  return `A place on the canvas ${on.canvas}`
}

function dayOf({ created }: CommentSnapshot, { days }: Reading): string {
  if (created === undefined || !Number.isFinite(created)) return ''
  const date = new Date(created)
  return Number.isNaN(date.getTime()) ? '' : days.long(date.toISOString().slice(0, 10))
}
