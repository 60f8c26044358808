import { type CardKind, freeKinds } from '#shared/board/kinds.ts'
import type { Zone } from './schema.ts'

/** Whether cards of a kind may lie in a zone. Labels and pictures may, wherever there is plain paper. */
export function zoneTakes({ kinds, shape }: Zone, kind: CardKind): boolean {
  return kinds.includes(kind) || (freeKinds.has(kind) && shape.form === 'rect')
}
