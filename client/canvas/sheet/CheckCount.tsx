import { CheckCheck } from 'lucide-react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useWholeLater } from '#client/editor/hooks.ts'
import { t } from '#client/words/t.ts'
import type { CanvasId } from '#shared/board/ids.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { checkBoard } from '#shared/canvases/checks/checkBoard.ts'
import type { BoardReport } from '#shared/canvases/checks/report.ts'
import styles from './Sheet.module.css'

/** How many of the sheet's checks are met. */
export function CheckCount({ canvas }: { readonly canvas: CanvasId }) {
  const { now } = useEditor()
  const report = reportOf(useWholeLater(), new Date(now()).toISOString().slice(0, 10))
  const checks = report.canvases.find(one => one.canvas === canvas)?.checks ?? []
  if (checks.length === 0) return null
  return (
    <span className={styles.checks}>
      <CheckCheck aria-hidden="true" />
      {t('canvas.checks', { met: checks.filter(({ met }) => met).length, all: checks.length })}
    </span>
  )
}

/** All sheets ask about the same board; it is checked once. */
const reports = new WeakMap<BoardSnapshot, BoardReport>()

function reportOf(board: BoardSnapshot, today: string): BoardReport {
  const known = reports.get(board)
  if (known) return known
  const made = checkBoard(board, { today })
  reports.set(board, made)
  return made
}
