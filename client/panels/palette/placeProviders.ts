import type { Editor } from '#client/editor/Editor.ts'
import { type Place, placeKey, type Sheet, sheetOf } from '#client/editor/sheets.ts'
import { t } from '#client/words/t.ts'
import { byOrder } from '#shared/board/read.ts'
import type { Zone } from '#shared/canvases/schema.ts'
import { zoneTakes } from '#shared/canvases/zoneTakes.ts'
import type { Destination } from '../boardViews.ts'
import { fitting } from './fitting.ts'
import type { PaletteItem, PaletteProvider } from './PaletteProvider.ts'

/** Where one can go, and where the selected cards can. Zones are offered once something is typed. */
export function placeProviders(
  editor: Editor,
  { go, showZone }: { readonly go: (to: Destination) => void; readonly showZone: (place: Place) => void },
): readonly PaletteProvider[] {
  return [
    {
      id: 'places',
      title: t('palette.goTo'),
      find(words) {
        const sheets = sheetsOf(editor)
        const views: readonly PaletteItem[] = [
          { id: 'everything', label: t('bar.board'), run: () => go({ to: 'everything' }) },
          ...sheets.map(({ canvas, template }) => ({
            id: canvas.id,
            label: template.title,
            run: () => go({ to: 'canvas', canvas: canvas.id }),
          })),
          { id: 'outline', label: t('bar.outline'), run: () => go({ to: 'outline' }) },
        ]
        const zones = words.trim() === '' ? [] : zoneItems(sheets, () => true, showZone)
        return fitting([...views, ...zones], words)
      },
    },
    {
      id: 'zones',
      title: t('palette.moveTo'),
      find(words) {
        const { selection, canEdit, view, arranging } = editor
        const kinds = new Set([...selection.current].flatMap(id => view.card(id)?.kind ?? []))
        if (!canEdit || kinds.size === 0 || words.trim() === '') return []
        const takes = (zone: Zone) => [...kinds].every(kind => zoneTakes(zone, kind))
        const move = (place: Place) => void arranging.moveToZone(selection.current, place)
        return fitting(zoneItems(sheetsOf(editor), takes, move), words)
      },
    },
  ]
}

function sheetsOf({ view }: Editor): readonly Sheet[] {
  return [...view.canvases.values()].sort(byOrder).flatMap(({ id }) => sheetOf(view.canvases, id) ?? [])
}

function zoneItems(
  sheets: readonly Sheet[],
  wanted: (zone: Zone) => boolean,
  run: (place: Place) => void,
): readonly PaletteItem[] {
  return sheets.flatMap(({ canvas, template }) =>
    template.zones.filter(wanted).map(zone => {
      const place = { canvas: canvas.id, zone: zone.id }
      return { id: placeKey(place), label: zone.title, note: template.title, run: () => run(place) }
    }),
  )
}
