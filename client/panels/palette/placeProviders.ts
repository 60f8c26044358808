import type { Editor } from '#client/editor/Editor.ts'
import { placesFor } from '#client/editor/placesFor.ts'
import { type Place, placeKey, type Sheet, sheetOf } from '#client/editor/sheets.ts'
import { type MessageId, t } from '#client/words/t.ts'
import { byOrder } from '#shared/board/read.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { Destination } from '../boardViews.ts'
import { fitting } from './fitting.ts'
import type { PaletteItem, PaletteProvider } from './PaletteProvider.ts'

/** Where one can go, where the selected cards can, what can be locked, and where sheets can lie. Zones are offered once something is typed. */
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
          { id: 'record', label: t('record.title'), run: () => go({ to: 'record' }) },
        ]
        const zones = words.trim() === '' ? [] : zoneItems(sheets, showZone)
        return fitting([...views, ...zones], words)
      },
    },
    {
      id: 'zones',
      title: t('palette.moveTo'),
      find(words) {
        const { selection, view, arranging } = editor
        const cards = [...selection.current].flatMap(id => view.card(id) ?? [])
        if (cards.length === 0 || words.trim() === '') return []
        const items = placesFor(editor, cards).flatMap(({ title, zones }) =>
          zones.map(zone => ({
            id: placeKey(zone),
            label: zone.title,
            note: title,
            run: () => void arranging.moveToZone(selection.current, zone),
          })),
        )
        return fitting(items, words)
      },
    },
    {
      id: 'locks',
      title: t('lock.menu'),
      find(words) {
        const { rights, arranging } = editor
        if (rights.whyNotArrange() || words.trim() === '') return []
        const items = sheetsOf(editor).map(({ canvas: { id, locked = false }, template }) => ({
          id: `lock ${id}`,
          label: t(locked ? 'lock.open' : 'lock.lock', { canvas: template.title }),
          run: () => arranging.lock(id, !locked),
        }))
        return fitting(items, words)
      },
    },
    {
      id: 'sheets',
      title: t('sheet.menu'),
      find: words =>
        words.trim() === '' ? [] : fitting(sheetsOf(editor).flatMap(arrangeItems(editor)), words),
    },
  ]
}

const ways: readonly { readonly name: MessageId; readonly way: Vector }[] = [
  { name: 'sheet.moveRight', way: [1, 0] },
  { name: 'sheet.moveLeft', way: [-1, 0] },
  { name: 'sheet.moveUp', way: [0, -1] },
  { name: 'sheet.moveDown', way: [0, 1] },
]

/** What a facilitator can do with a further sheet. */
function arrangeItems({ laying }: Editor) {
  return ({ canvas: { id }, template }: Sheet): readonly PaletteItem[] => {
    if (!laying.mayArrange(id)) return []
    const words = { canvas: template.title }
    const moves = ways.map(({ name, way }) => ({
      id: `${name} ${id}`,
      label: t(name, words),
      run: () => laying.step(id, way),
    }))
    const remove = { id: `remove ${id}`, label: t('sheet.remove', words), run: () => laying.askToRemove(id) }
    return [...moves, remove]
  }
}

function sheetsOf({ view }: Editor): readonly Sheet[] {
  return [...view.canvases.values()].sort(byOrder).flatMap(({ id }) => sheetOf(view.canvases, id) ?? [])
}

function zoneItems(sheets: readonly Sheet[], run: (place: Place) => void): readonly PaletteItem[] {
  return sheets.flatMap(({ canvas, template }) =>
    template.zones.map(zone => {
      const place = { canvas: canvas.id, zone: zone.id }
      return { id: placeKey(place), label: zone.title, note: template.title, run: () => run(place) }
    }),
  )
}
