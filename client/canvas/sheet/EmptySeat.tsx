import type { BoardView } from '#client/editor/BoardView.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useDerived, useRights } from '#client/editor/hooks.ts'
import type { Sheet } from '#client/editor/sheets.ts'
import { t } from '#client/words/t.ts'
import type { CardKind } from '#shared/board/kinds.ts'
import { boxAt } from '#shared/canvases/cardBox.ts'
import { cardForm } from '#shared/canvases/cardForms.ts'
import type { Zone } from '#shared/canvases/schema.ts'
import { freeSeat } from '#shared/canvases/seats.ts'
import styles from './Sheet.module.css'
import { takenIn } from './takenIn.ts'

interface EmptySeatProps {
  readonly sheet: Sheet
  readonly zone: Zone
}

/** A seat narrower than this, in board units, shows a plus in place of its invitation. */
const fewestForWords = 120

/** Kinds that always keep a seat free: an absence that should go on asking. */
const everInviting: ReadonlySet<CardKind> = new Set(['question', 'empty_chair'])

/** The dashed seats of a zone with the invitation as a button, or what a finished tray has to say. */
export function EmptySeat({ sheet, zone }: EmptySeatProps) {
  const editor = useEditor()
  const place = { canvas: sheet.canvas.id, zone: zone.id }
  const isOpen = !useRights().whyNotAdd(place)
  const kind = zone.kinds[0]
  const count = useDerived(view => view.cards.countIn(place))
  const isFinished = useDerived(
    view => count === 0 && zone.finished !== undefined && hasMoved(view, sheet, zone),
  )
  const spot = useDerived(() => {
    if (!kind || (count > 0 && !everInviting.has(kind))) return ''
    const taken = takenIn(editor, sheet, zone)
    const { perspectives } = editor.view.meta
    return freeSeat({ template: sheet.template, zone, kind, taken, perspectives }).join(' ')
  })
  if (!kind || zone.shape.form !== 'rect') return null
  const { shape } = zone
  if (isFinished) {
    return (
      <p
        className={styles.finished}
        style={{ left: shape.x + 18, top: shape.y, width: shape.w - 36, height: shape.h }}
      >
        {zone.finished}
      </p>
    )
  }
  if (spot === '' || (zone.max !== null && count >= zone.max)) return null
  const [atX = 0, atY = 0] = spot.split(' ').map(Number)
  const { w, minH } = cardForm(kind, zone.id)
  const { x, y } = boxAt(kind, [atX, atY], { w, h: minH }, sheet.template)
  const h = kind === 'empty_chair' && count > 0 ? 120 : minH
  if (count > 0 && (x + w > shape.x + shape.w || y + h > shape.y + shape.h)) return null
  const seats = kind === 'question' && zone.seats.flow === 'grid' ? questionSeats(zone.seats, x, w) : [x]
  const words = kind === 'question' && count > 0 ? t('canvas.roomFor', { n: seats.length }) : zone.invitation
  const isLow = h < 70
  return seats.map((left, index) =>
    index === 0 && isOpen ? (
      <button
        type="button"
        key={left}
        className={styles.seat}
        data-kind={kind}
        data-low={isLow || undefined}
        aria-label={words}
        style={{ left, top: y, width: w, height: h }}
        onClick={() => editor.writing.writeIn(place)}
      >
        {w < fewestForWords ? '+' : words}
      </button>
    ) : (
      <div
        key={left}
        className={styles.seat}
        data-kind={kind}
        data-low={isLow || undefined}
        style={{ left, top: y, width: w, height: h }}
      >
        {index === 0 ? words : ''}
      </div>
    ),
  )
}

/** The seat at `x` and all to its right. */
function questionSeats(
  seats: { readonly x: number; readonly w: number; readonly gap: number },
  x: number,
  w: number,
): readonly number[] {
  const found: number[] = []
  for (let left = x; left + w <= seats.x + seats.w + 1; left += w + seats.gap) found.push(left)
  return found
}

/** An empty tray has done its work if cards of its kinds lie elsewhere on the sheet. */
function hasMoved(view: BoardView, sheet: Sheet, zone: Zone): boolean {
  for (const card of view.cards.values()) {
    if (card.canvas === sheet.canvas.id && card.zone !== zone.id && zone.kinds.includes(card.kind))
      return true
  }
  return false
}
