/** A point or a displacement in board units: `[x, y]`, y downward. */
export type Vector = readonly [x: number, y: number]

export function add(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1]]
}

export function subtract(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1]]
}

export function scale(a: Vector, factor: number): Vector {
  return [a[0] * factor, a[1] * factor]
}

export function distance(a: Vector, b: Vector): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}

export function rounded(a: Vector): Vector {
  return [Math.round(a[0]), Math.round(a[1])]
}
