import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { BoardIndex } from '../BoardIndex.ts'
import { coreCanvases, templateOf } from '../catalogue.ts'
import type { CanvasTemplate } from '../schema.ts'
import { checks } from './all.ts'
import { needsForReady } from './ready.ts'
import type { BoardReport, CanvasReport, CheckResult } from './report.ts'

/** How far the board is, canvas by canvas in its own order, and what is missing. `today` is an ISO day. */
export function checkBoard(snapshot: BoardSnapshot, when: { readonly today: string }): BoardReport {
  const board = new BoardIndex(snapshot)
  const canvases = snapshot.canvases.flatMap(({ id, template }): CanvasReport[] => {
    const spec = templateOf(template)
    if (!spec || spec.checks.length === 0) return []
    return [
      { canvas: id, checks: results(spec.checks, board, when), hints: results(spec.hints, board, when) },
    ]
  })
  const core = canvases.filter(({ canvas }) => (coreCanvases as readonly string[]).includes(canvas))
  const needs = needsForReady(board, when)
  return {
    canvases,
    ready: core.length > 0 && needs.length === 0,
    needs,
    complete: core.length > 0 && core.every(({ checks }) => checks.every(({ met }) => met)),
  }
}

function results(
  rules: CanvasTemplate['checks'],
  board: BoardIndex,
  when: { readonly today: string },
): readonly CheckResult[] {
  return rules.map(({ id, says }) => {
    const check = checks[id]
    if (!check) throw new Error(`There is no check ${id}.`)
    const missing = check(board, when)
    return { id, says, met: missing.length === 0, missing }
  })
}
