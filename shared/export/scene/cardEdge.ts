import { mix, palette } from './palette.ts'

/** The hairline around paper: the ink at 16 % on whatever paper it is. */
export function cardEdge(paper: string): string {
  return mix(0.16, palette.ink, paper)
}
