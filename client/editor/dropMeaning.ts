import { t } from '#client/words/t.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import type { Landing, Refused } from './drop.ts'
import type { Editor } from './Editor.ts'

/** What letting a card go would mean, in words; undefined while it would only lie elsewhere in its zone. */
export function dropMeaning({ view }: Editor, landing: Landing): string | undefined {
  if (!landing.lands) return whyItDoesNotLand(landing)
  const { id, canvas, zone, fields } = landing.placement
  const card = view.card(id)
  const { title } = landing.spec
  const isThere = card?.canvas === canvas && card.zone === zone
  const perspective = fields?.perspective
  if (perspective !== undefined && isThere) return t('canvas.dropPerspective', { perspective })
  if (isThere) return undefined
  return perspective === undefined
    ? t('canvas.dropHere', { zone: title })
    : t('canvas.dropTurned', { zone: title, perspective })
}

export function whyItDoesNotLand(landing: Refused): string {
  switch (landing.why) {
    case 'not-permitted':
      return t(`whyNot.${landing.reason}`)
    case 'no-zone':
      return t('canvas.dropNowhere')
    case 'refused':
      return t('canvas.refused', { zone: landing.spec.title })
    case 'full':
      return t('canvas.full', { zone: landing.spec.title, n: landing.spec.max ?? 0 })
    default:
      return unreachable(landing)
  }
}
