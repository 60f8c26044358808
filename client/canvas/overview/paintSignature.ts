import { firstName } from '#shared/board/firstName.ts'
import { initials } from '#shared/board/initials.ts'
import type { CardForm } from '#shared/canvases/cardForms.ts'
import type { AccentParts } from './accents.ts'

const discSize = 24
const gap = 7

/** The lower line of a card, where there is one: the disc and first name of whoever it belongs to. */
export function paintSignature(
  { brush, board, h, card, signer }: AccentParts,
  { inset, meta }: CardForm,
): void {
  if (!signer || card.kind === 'role') return
  const { palette } = brush
  const y = h - inset.bottom - discSize / 2
  const color = palette.persons[board.colorOf(signer.id)] ?? palette.ink2
  brush.disc(color, { x: inset.left + discSize / 2, y, d: discSize, words: initials(signer.name) })
  if (!brush.isLegible(meta.size)) return
  brush.words([firstName(signer.name)], palette.cardInk2, {
    size: meta.size,
    line: meta.line,
    weight: 400,
    family: 'text',
    italic: false,
    x: inset.left + discSize + gap,
    y: y - meta.line / 2,
  })
}
