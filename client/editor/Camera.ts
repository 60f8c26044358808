import type { Box } from '#shared/geometry/box.ts'
import type { Vector } from '#shared/geometry/vector.ts'

/** How the table lies in the viewport: a point of the table is drawn at `point * z + [x, y]` pixels. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** Pixels of the viewport that panels cover, so that a fitted sheet does not hide behind them. */
export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export const closest = 2
export const farthest = 0.05

export function clampZoom(z: number): number {
  return Math.min(closest, Math.max(farthest, z))
}

export function toScreen({ x, y, z }: Camera, at: Vector): Vector {
  return [at[0] * z + x, at[1] * z + y]
}

export function toTable({ x, y, z }: Camera, at: Vector): Vector {
  return [(at[0] - x) / z, (at[1] - y) / z]
}

export function panned(camera: Camera, by: Vector): Camera {
  return { ...camera, x: camera.x + by[0], y: camera.y + by[1] }
}

/** The point of the table under `at` stays there. */
export function zoomedAt(camera: Camera, at: Vector, factor: number): Camera {
  const z = clampZoom(camera.z * factor)
  const ratio = z / camera.z
  return { x: at[0] - (at[0] - camera.x) * ratio, y: at[1] - (at[1] - camera.y) * ratio, z }
}

/** The camera that shows the box as large as fits between the insets, and not beyond `most`. */
export function fitted(
  box: Box,
  size: { readonly w: number; readonly h: number },
  insets: Insets,
  most: number = closest,
): Camera {
  const w = Math.max(1, size.w - insets.left - insets.right)
  const h = Math.max(1, size.h - insets.top - insets.bottom)
  const z = Math.min(most, clampZoom(Math.min(w / box.w, h / box.h)))
  return {
    x: insets.left + w / 2 - (box.x + box.w / 2) * z,
    y: insets.top + h / 2 - (box.y + box.h / 2) * z,
    z,
  }
}

/** What of the table a viewport of this size shows. */
export function seenBox(camera: Camera, size: { readonly w: number; readonly h: number }): Box {
  const [x, y] = toTable(camera, [0, 0])
  return { x, y, w: size.w / camera.z, h: size.h / camera.z }
}

/** Between two cameras, 0 to 1: the zoom geometrically, the way so that the picture slides steadily. */
export function between(from: Camera, to: Camera, share: number): Camera {
  if (share >= 1) return to
  const z = from.z * (to.z / from.z) ** share
  const eased = Math.abs(to.z - from.z) < 1e-6 ? share : (z - from.z) / (to.z - from.z)
  const mix = (a: number, b: number) => a + (b - a) * eased
  // With one fixed point on screen, offsets run linearly with the zoom.
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), z }
}
