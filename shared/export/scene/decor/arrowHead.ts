import type { Vector } from '#shared/geometry/vector.ts'

/** Two short strokes that end where a line ends, coming from `from`. */
export function arrowHead([fx, fy]: Vector, [tx, ty]: Vector, length: number): string {
  const angle = Math.atan2(ty - fy, tx - fx)
  const stroke = (turn: number) =>
    `${(tx - length * Math.cos(angle + turn)).toFixed(1)} ${(ty - length * Math.sin(angle + turn)).toFixed(1)}`
  return `M${stroke(0.6)}L${tx.toFixed(1)} ${ty.toFixed(1)}L${stroke(-0.6)}`
}
