import { useEditor } from '#client/editor/EditorContext.tsx'
import { useRights, useWhole } from '#client/editor/hooks.ts'
import { placesFor } from '#client/editor/placesFor.ts'
import { placeKey, sheetOf } from '#client/editor/sheets.ts'
import { whyNotAny } from '#client/editor/whyNotAny.ts'
import { Select } from '#client/ui/Select.tsx'
import { t } from '#client/words/t.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'

export interface PlaceFieldProps {
  readonly cards: readonly CardSnapshot[]
}

/** Where cards stand, as a list of the zones that would take them. Choosing one moves them there. */
export function PlaceField({ cards }: PlaceFieldProps) {
  const editor = useEditor()
  const rights = useRights()
  useWhole()
  const [first] = cards
  if (!first) return null
  const here = new Set(cards.map(placeKey))
  const groups = placesFor(editor, cards)
  const known = groups.some(({ zones }) => zones.some(zone => here.has(placeKey(zone))))
  const sheet = sheetOf(editor.view.canvases, first.canvas)
  const onRings = sheet?.template.zones.find(zone => zone.id === first.zone)?.shape.form === 'ring'
  return (
    <Select
      label={onRings && cards.length === 1 ? t('details.level') : t('field.zone')}
      value={here.size === 1 && known ? placeKey(first) : ''}
      disabled={whyNotAny(cards, card => rights.whyNotMove(card.id)) !== undefined}
      onChange={key => {
        const place = groups.flatMap(({ zones }) => zones).find(zone => placeKey(zone) === key)
        if (place)
          editor.arranging.moveToZone(
            cards.map(card => card.id),
            place,
          )
      }}
    >
      {(here.size > 1 || !known) && (
        <option value="" disabled>
          {here.size > 1 ? t('details.moveTo') : t('details.unknownZone')}
        </option>
      )}
      {groups.map(({ canvas, title, zones }) => (
        <optgroup key={canvas} label={title}>
          {zones.map(zone => (
            <option key={zone.zone} value={placeKey(zone)} disabled={zone.full && !here.has(placeKey(zone))}>
              {zone.full && !here.has(placeKey(zone))
                ? `${zone.title} (${t('outline.full', { max: zone.max })})`
                : zone.title}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  )
}
