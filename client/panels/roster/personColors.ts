import type { Swatch } from '#client/ui/SwatchRow.tsx'
import { t } from '#client/words/t.ts'

/** The colours of the tokens, in their order; the wire knows them by their place in it. */
const colors = [
  'blue',
  'brick',
  'green',
  'plum',
  'ochre',
  'teal',
  'rose',
  'olive',
  'violet',
  'brown',
  'slate',
  'sand',
] as const

/** The twelve person colours, to choose from. */
export function personColors(): readonly Swatch<number>[] {
  return colors.map((color, value) => ({
    value,
    label: t(`personColor.${color}`),
    color: `var(--person-${value + 1})`,
  }))
}
