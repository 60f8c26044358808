import { changeRefusalOf } from '#shared/board/rules/changeRefusal.ts'
import { comingsAndGoings } from '#shared/board/rules/comingsAndGoings.ts'
import { allows, type DeletionAllowance } from '#shared/board/rules/DeletionPace.ts'
import { type EntryChange, entryChangesOf } from '#shared/board/rules/entryChanges.ts'
import { type Fullness, fullness } from '#shared/board/rules/fullness.ts'
import type { RuleFacts } from '#shared/board/rules/RuleFacts.ts'
import type { Touch } from '#shared/board/rules/Touch.ts'
import type { Limits } from '#shared/protocol/limits.ts'
import type { Standing, WhyNot } from '#shared/protocol/permissions.ts'
import { endsStep, type Steps } from '#shared/std/steps.ts'

/** How long the texts of a board are. */
export interface SharedTexts {
  /** UTF-16 units of a shared text. */
  unitsIn(card: string, field: string): number
}

type PolicyLimits = Fullness['limits'] & Pick<Limits, 'charactersPerCard'>

export type PolicyRefusal = WhyNot | 'too-long'

/** Those who type in one card at once may together run over by a tenth: none of them can know. */
const tolerance = 1.1

/** Why somebody may not do what an update does; undefined if they may: the rules of the board, and its bounds (R7). */
export function* refusalOf(
  standing: Standing,
  touched: readonly Touch[],
  { facts, texts, limits, deletions }: PolicyParts,
): Steps<PolicyRefusal | undefined> {
  const changes = yield* entryChangesOf(touched)
  const cards = comingsAndGoings(touched)
  return (
    (yield* changeRefusalOf(standing, changes, facts)) ??
    fullness(standing, cards, { facts, limits }) ??
    (yield* tooLong(changes, { texts, limits })) ??
    (allows(deletions, cards.removed) ? undefined : 'too-many-deletions')
  )
}

export interface PolicyParts {
  readonly facts: RuleFacts
  readonly texts: SharedTexts
  readonly limits: PolicyLimits
  /** How many cards may go at once. */
  readonly deletions: DeletionAllowance
}

/** Any text of a card, be it shared and typed into or set at once. What was too long before may become shorter. */
function* tooLong(
  changes: readonly EntryChange[],
  { texts, limits }: { readonly texts: SharedTexts; readonly limits: PolicyLimits },
): Steps<PolicyRefusal | undefined> {
  const most = limits.charactersPerCard * tolerance
  let count = 0
  for (const { root, id, adds, fields } of changes) {
    if (endsStep(++count)) yield
    const grown = new Map<string, number>()
    for (const { op, field = '', units = 0, value } of fields) {
      if (typeof value === 'string' && value.length > most) return 'too-long'
      if (units > 0) grown.set(field, (grown.get(field) ?? 0) + (op === 'set' ? units : -units))
    }
    for (const [field, by] of grown) {
      const before = adds || root !== 'cards' ? 0 : texts.unitsIn(id, field)
      if (by > 0 && before + by > most) return 'too-long'
    }
  }
  return undefined
}
