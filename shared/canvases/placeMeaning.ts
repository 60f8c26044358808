import { type Fields, type FieldValue, fieldSpec, levels } from '#shared/board/fields.ts'
import type { CardKind } from '#shared/board/kinds.ts'
import { levelAt } from '#shared/geometry/rings.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import { wedgeAt } from '#shared/geometry/wedges.ts'
import type { CanvasTemplate, Zone } from './schema.ts'

/** A position on a sheet. */
export interface Spot {
  readonly template: CanvasTemplate
  readonly zone: Zone
  /** Relative to the sheet. */
  readonly at: Vector
  /** Those of the board. */
  readonly perspectives: readonly string[]
}

/** New values of fields; undefined clears one. */
export type FieldChanges = Readonly<Record<string, FieldValue | undefined>>

/**
 * What lying in a place says about a card beyond the zone it is in, as changes of its fields: the wedge is a person's
 * perspective, and whoever stands on the level they meant to move to has arrived. In the core, where no wedges are
 * drawn, and outside the rings a perspective stays as it was.
 */
export function placeMeaning(
  { kind, fields }: { readonly kind: CardKind; readonly fields: Fields },
  spot: Spot,
): FieldChanges {
  const changes: Record<string, FieldValue | undefined> = {}
  const perspective = perspectiveAt(kind, spot)
  if (perspective !== undefined && perspective !== fields.perspective) changes.perspective = perspective
  const level = levels.find(one => spot.zone.id === `community.${one}`)
  if (level !== undefined && fields.moving_to === level) changes.moving_to = undefined
  return changes
}

/** The perspective in whose wedge somebody stands; undefined where no wedge is drawn, and for what has none. */
export function perspectiveAt(kind: CardKind, { template, perspectives, at }: Spot): string | undefined {
  const { ellipse, decor } = template
  const wedges = decor.find(mark => mark.mark === 'wedges')
  if (!ellipse || !wedges || perspectives.length < 2 || !fieldSpec(kind, 'perspective')) return undefined
  const level = levelAt(ellipse, at)
  if (level < wedges.inner || level >= wedges.outer) return undefined
  return perspectives[wedgeAt(ellipse, perspectives.length, at)]
}
