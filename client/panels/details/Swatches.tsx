import { SwatchRow } from '#client/ui/SwatchRow.tsx'
import { paperLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import { type Paper, papers } from '#shared/board/kinds.ts'

export interface SwatchesProps {
  /** Undefined while several cards are cut from different papers. */
  readonly value: Paper | undefined
  readonly disabled: boolean
  readonly onChange: (paper: Paper) => void
}

/** The eight papers, one of which a card is cut from. */
export function Swatches(props: SwatchesProps) {
  const swatches = papers.map(value => ({ value, label: paperLabel(value), color: `var(--paper-${value})` }))
  return <SwatchRow label={t('field.color')} swatches={swatches} {...props} />
}
