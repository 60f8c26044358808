import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { templateOnBoard } from '#shared/canvases/templateOnBoard.ts'
import { isSameJson } from '#shared/std/isSameJson.ts'
import { type Block, type Inline, list, part, table } from '../record/recordModel.ts'
import { counted, say } from '../words.ts'
import type { MeetingReading } from './Meeting.ts'

/** Cards that came with a meeting, in reading order. */
export function cameWith({ before, after }: MeetingReading): readonly CardSnapshot[] {
  return after.snapshot.cards.filter(({ id }) => !before.card(id))
}

/** Decisions and what is parked have sections of their own. */
const toldElsewhere = 'side'

/** What was written, canvas by canvas and zone by zone; then what was changed and what was taken away, as numbers. */
export function results(meeting: MeetingReading): readonly Block[] {
  const { after, before } = meeting
  const came = new Set(cameWith(meeting))
  return after.snapshot.canvases.flatMap((canvas): readonly Block[] => {
    const template = templateOnBoard(canvas)
    if (!template || template.id === toldElsewhere) return []
    const written = template.zones.flatMap((zone): Inline[][] => {
      const cards = after.inZone(zone.id).filter(card => card.canvas === canvas.id && came.has(card))
      return cards.length > 0 ? [[{ stressed: zone.title }, `: ${cards.map(wordsOf).join('; ')}`]] : []
    })
    const here = after.onCanvas(canvas.id)
    const changed = here.filter(card => {
      const was = before.card(card.id)
      return was && !isSameJson(spoken(was), spoken(card))
    })
    const gone = before.onCanvas(canvas.id).filter(({ id }) => !after.card(id))
    const numbers = [
      changed.length > 0 ? `${counted(changed.length, 'card was', 'cards were')} changed or moved` : '',
      gone.length > 0 ? `${counted(gone.length, 'card was', 'cards were')} taken away` : '',
    ].filter(Boolean)
    const all = [...written, ...numbers.map(number => [`${number}.`])]
    return all.length > 0 ? part(template.title, list(all)) : []
  })
}

/** How many cards of each kind there were and are. */
export function counts({ before, after }: MeetingReading): readonly Block[] {
  const kinds = new Set([...before.snapshot.cards, ...after.snapshot.cards].map(({ kind }) => kind))
  const rows = [...kinds]
    .map(kind => ({ kind, was: before.ofKind(kind).length, is: after.ofKind(kind).length }))
    .filter(({ was, is }) => was !== is)
    .map(({ kind, was, is }) => [capitalKind(kind), String(was), String(is)])
  const all = (snapshot: BoardSnapshot) => String(snapshot.cards.length)
  return table(['Cards', 'Before', 'After'], [...rows, ['All', all(before.snapshot), all(after.snapshot)]])
}

function wordsOf(card: CardSnapshot): string {
  return card.text.trim().replace(/\s+/g, ' ').replace(/[.;]$/, '') || `an empty ${say(card.kind)}`
}

/** What a reader would call the same card: not where it lies to the unit, but in which zone. */
function spoken({ text, fields, zone, canvas, cluster }: CardSnapshot): object {
  return { text, fields, zone, canvas, cluster: cluster ?? '' }
}

function capitalKind(kind: string): string {
  const words = say(kind)
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
