import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { BoardIndex } from '../BoardIndex.ts'
import { numberField, textField } from '../cardFields.ts'
import { rhythmStrip, stripStart, stripWeeks } from '../derived/rhythmStrip.ts'
import { isCommitted } from '../learning.ts'
import { type Checks, lacksIn, lacksOn, when } from './report.ts'

/** How often in a month of four weeks. */
const timesAMonth: Readonly<Record<string, number>> = {
  weekly: 4,
  fortnightly: 2,
  monthly: 1,
  quarterly: 1 / 3,
  yearly: 1 / 12,
}
const beats: ReadonlySet<string> = new Set(['weekly', 'fortnightly', 'monthly'])

export const rhythmChecks: Checks = {
  R1: board =>
    when(!board.inZone('rhythm.heartbeat').length && !kept(board).some(isHeartbeat), () =>
      lacksIn('rhythm.heartbeat', 'Something for all that recurs at least monthly'),
    ),
  R2: (board, { today }) => {
    const strip = rhythmStrip(board.snapshot, stripStart(board.snapshot, today))
    const isSpecial = strip.events.some(({ card }) => {
      const rhythm = textFieldOf(board.card(card), 'rhythm') ?? 'once'
      return rhythm === 'once' || rhythm === 'quarterly' || rhythm === 'yearly'
    })
    return when(!isSpecial && board.inZone('rhythm.special').length === 0, () =>
      lacksIn('rhythm.special', 'Something special in these twelve weeks'),
    )
  },
  R3: (board, { today }) => {
    const { events, weeks } = rhythmStrip(board.snapshot, stripStart(board.snapshot, today))
    const busy = new Set(events.map(({ date }) => weeks.findLastIndex(monday => monday <= date)))
    let empty = 0
    for (let week = 0; week < stripWeeks; week++) {
      empty = busy.has(week) ? 0 : empty + 1
      if (empty === 3) return [lacksIn('rhythm.special', `Something in weeks ${week - 1} to ${week + 1}`)]
    }
    return []
  },
  R4: board =>
    when(kept(board).length === 0, () => lacksIn('rhythm.heartbeat', 'Activities')).concat(
      board
        .ofKind('person')
        .filter(person => hoursAsked(board, person) > (numberField(person, 'hours_per_month') ?? Infinity))
        .map(person => lacksOn(person, 'is asked for more hours than offered')),
    ),
}

function kept(board: BoardIndex): readonly CardSnapshot[] {
  return board.ofKind('activity').filter(isCommitted)
}

function isHeartbeat(activity: CardSnapshot): boolean {
  return beats.has(textField(activity, 'rhythm') ?? '') && textField(activity, 'space') !== 'private'
}

/** Hours a month in activities that this person owns or helps with. What happens once weighs on no month. */
function hoursAsked(board: BoardIndex, person: CardSnapshot): number {
  const activities = new Set([...board.starts(person, 'owned_by'), ...board.starts(person, 'helped_by')])
  let minutes = 0
  for (const activity of activities) {
    if (!isCommitted(activity)) continue
    const times = timesAMonth[textField(activity, 'rhythm') ?? ''] ?? 0
    minutes += times * (numberField(activity, 'minutes') ?? 0)
  }
  return minutes / 60
}

function textFieldOf(card: CardSnapshot | undefined, key: string): string | undefined {
  return card && textField(card, key)
}
