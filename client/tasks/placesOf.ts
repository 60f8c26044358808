import { type Canvases, type Place, sheetOf } from '#client/editor/sheets.ts'

/** The zones of this board that a step is about: those it names, or all of a canvas that it names as a whole. */
export function placesOf(canvases: Canvases, targets: readonly string[]): readonly Place[] {
  return targets.flatMap(target => {
    const [template] = target.split('.')
    return [...canvases.keys()].flatMap(canvas => {
      const sheet = sheetOf(canvases, canvas)
      if (!sheet || sheet.template.id !== template) return []
      const zones = sheet.template.zones.filter(({ id }) => target === template || id === target)
      return zones.map(({ id: zone }) => ({ canvas, zone }))
    })
  })
}
