import type { CheckResult } from '#shared/canvases/checks/report.ts'

export interface Tally {
  readonly met: number
  readonly all: number
}

export function tallyOf(checks: readonly CheckResult[]): Tally {
  return { met: checks.filter(({ met }) => met).length, all: checks.length }
}
