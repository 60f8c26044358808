import type { Scene } from './Scene.ts'

const longestSide = 8192
const mostPixels = 40_000_000

/** How many pixels a unit gets: as many as are wished for, unless the picture would be too large to open anywhere. */
export function pixelScale({ w, h }: Pick<Scene, 'w' | 'h'>, wished: number): number {
  return Math.min(wished, longestSide / Math.max(w, h), Math.sqrt(mostPixels / (w * h)))
}
