import { Plus } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useDerived, useRights } from '#client/editor/hooks.ts'
import { type Place, placeKey, type Sheet } from '#client/editor/sheets.ts'
import { t } from '#client/words/t.ts'
import type { Zone } from '#shared/canvases/schema.ts'
import { DerivedRoles } from './DerivedRoles.tsx'
import { EmptySeat } from './EmptySeat.tsx'
import styles from './Sheet.module.css'

interface ZoneProps {
  readonly sheet: Sheet
  readonly zone: Zone
}

/** A title with less room than this, in board units, takes two lines from afar. */
const slim = 260

/** A zone: its ground, title and prompt, the button that adds to it, and the seats that invite. */
export function ZoneView({ sheet, zone }: ZoneProps) {
  const place: Place = { canvas: sheet.canvas.id, zone: zone.id }
  return (
    <>
      {zone.shape.form === 'rect' && <Ground zone={zone} place={place} />}
      <Label zone={zone} place={place} />
      {zone.shape.form === 'rect' && <EmptySeat sheet={sheet} zone={zone} />}
      {zone.id === 'community.roles' && <DerivedRoles sheet={sheet} zone={zone} />}
    </>
  )
}

function Ground({ zone, place }: { readonly zone: Zone; readonly place: Place }) {
  const target = useIsTarget(place)
  if (zone.shape.form !== 'rect') return null
  const { x, y, w, h } = zone.shape
  return (
    <div
      className={styles.zone}
      data-ground={zone.ground}
      data-target={target || undefined}
      style={{ left: x, top: y, width: w, height: h }}
    />
  )
}

function Label({ zone, place }: { readonly zone: Zone; readonly place: Place }) {
  const { at, w, align, size, turn, title, prompt } = zone.label
  const centred = zone.shape.form !== 'rect'
  const target = useIsTarget(place)
  const isAbove = zone.seats.flow === 'grid' && zone.seats.x < at[0] + w / 2
  return (
    <div
      className={styles.label}
      data-align={align}
      data-size={size}
      data-centred={centred || undefined}
      data-above={isAbove || undefined}
      data-slim={(!centred && w < slim) || undefined}
      data-target={target || undefined}
      data-ring={zone.ground === 'ring' ? zone.id : undefined}
      style={{
        left: at[0],
        top: at[1],
        width: centred ? undefined : w,
        rotate: turn === 0 ? undefined : `${turn}deg`,
      }}
    >
      <h3 className={title ? undefined : 'visually-hidden'}>{zone.title}</h3>
      {prompt && <p>{zone.prompt}</p>}
      <AddButton zone={zone} place={place} />
    </div>
  )
}

/** Appears under the mouse and the keyboard; on touch screens it is always there. */
function AddButton({ zone, place }: { readonly zone: Zone; readonly place: Place }) {
  const editor = useEditor()
  const key = placeKey(place)
  const hovered = useSyncExternalStore(
    editor.looking.hovered.subscribe,
    () => editor.looking.hovered.current === key,
  )
  const closed = useRights().whyNotAdd(place) !== undefined
  const full = useDerived(view => zone.max !== null && view.cards.countIn(place) >= zone.max)
  if (closed || full) return null
  return (
    <button
      type="button"
      className={styles.add}
      data-shown={hovered || undefined}
      aria-label={t('canvas.addTo', { zone: zone.title })}
      onClick={() => editor.writing.writeIn(place)}
    >
      <Plus aria-hidden="true" />
    </button>
  )
}

/** Whether a carried card would fall into this zone. */
export function useIsTarget({ canvas, zone }: Place): boolean {
  const { drag } = useEditor()
  return useSyncExternalStore(drag.state.subscribe, () => {
    const target = drag.state.current?.target
    return target?.zone === zone && target.canvas === canvas
  })
}
