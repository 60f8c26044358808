import { useDeferredValue, useMemo } from 'react'
import { useWhole } from '#client/editor/hooks.ts'
import { checkBoard } from '#shared/canvases/checks/checkBoard.ts'
import type { BoardReport, CheckResult } from '#shared/canvases/checks/report.ts'
import { localDay } from './localDay.ts'

export interface Tally {
  readonly met: number
  readonly all: number
}

/** How far the board is, checked anew when it changes, after what is more urgent. */
export function useReport(): BoardReport {
  const board = useDeferredValue(useWhole())
  return useMemo(() => checkBoard(board, { today: localDay(new Date()) }), [board])
}

export function tallyOf(checks: readonly CheckResult[]): Tally {
  return { met: checks.filter(({ met }) => met).length, all: checks.length }
}
