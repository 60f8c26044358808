import { useDerived } from '#client/editor/hooks.ts'
import { sheetOf } from '#client/editor/sheets.ts'
import { byOrder } from '#shared/board/read.ts'
import { SheetView } from './SheetView.tsx'

/** All sheets that lie on the table. */
export function SheetLayer() {
  const canvases = useDerived(view => view.canvases)
  const sheets = [...canvases.values()].sort(byOrder).flatMap(({ id }) => sheetOf(canvases, id) ?? [])
  return sheets.map(sheet => <SheetView key={sheet.canvas.id} sheet={sheet} />)
}
