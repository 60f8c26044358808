import { choiceLabel } from '#client/words/labels.ts'
import { initials } from '#shared/board/initials.ts'
import type { CardKind } from '#shared/board/kinds.ts'
import { freeKinds } from '#shared/board/kinds.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { dayOf } from '../dayMonth.ts'
import { stampWords } from '../faces/stampWords.ts'
import { textField } from '../faces/textField.ts'
import type { CardBrush } from './CardBrush.ts'
import type { PaintedBoard } from './PaintedBoard.ts'

export interface AccentParts {
  readonly brush: CardBrush
  readonly board: PaintedBoard
  readonly card: CardSnapshot
  readonly w: number
  readonly h: number
  readonly signer: ReturnType<PaintedBoard['signerOf']>
  readonly picture: CanvasImageSource | undefined
}

/** What follows for the words of the card. */
interface Accented {
  readonly ink: string
  /** Board units kept free over them. */
  readonly above?: number
  readonly isCentred?: boolean
  /** In place of the card's own. */
  readonly words?: string
}

const title = { weight: 600, family: 'title', italic: false } as const
const stamp = { ...title, size: 24, line: 28 } as const
const sum = { ...title, size: 36, line: 40 } as const
const header = 23

/** The paper of a card and what tells its kind from afar. On the side table all lie as plain paper. */
export function paintAccent(parts: AccentParts): Accented {
  const { card } = parts
  const isPlain = card.canvas === 'side' && card.kind !== 'decision' && !freeKinds.has(card.kind)
  const paint = isPlain ? undefined : painters[card.kind]
  return paint ? paint(parts) : paintPaper(parts)
}

/** How many dots it was given in a vote, in its upper right corner. */
function paintDots({ brush, w }: AccentParts, dots: number): void {
  const { context, palette } = brush
  context.fillStyle = palette.pen
  context.beginPath()
  context.arc(w - 30, 39, Math.max(9, 2 * brush.pixel), 0, 2 * Math.PI)
  context.fill()
  if (brush.isLegible(sum.size))
    brush.words([`${dots}`], palette.cardInk, { ...sum, x: w - 48, y: 39 - sum.line / 2, align: 'right' })
}

function paintPaper({ brush, card, w, h }: AccentParts): Accented {
  brush.paper(brush.palette.papers[card.color], w, h)
  return { ink: brush.palette.cardInk }
}

const painters: Readonly<Partial<Record<CardKind, (parts: AccentParts) => Accented>>> = {
  topic(parts) {
    const { card } = parts
    const hasHeader = card.cluster !== undefined && card.zone !== 'domain.scope_out'
    return { ...paintPaper(parts), above: hasHeader ? header : 0 }
  },
  question(parts) {
    const { brush, card } = parts
    const { rank, dots } = card.fields
    paintPaper(parts)
    if (typeof dots === 'number' && dots > 0) paintDots(parts, dots)
    if (typeof rank === 'number')
      brush.words([String(rank)], brush.palette.domain, { ...title, size: 54, line: 50, x: 18, y: 14 })
    return { ink: brush.palette.cardInk, above: 58 }
  },
  statement({ brush, card, w, h }) {
    const { palette, context, pixel } = brush
    const { words, version } = stampWords(card)
    const color = version === undefined ? palette.ink2 : palette.ok
    brush.paper(palette.panel, w, h)
    context.strokeStyle = color
    context.lineWidth = Math.max(3, pixel)
    context.strokeRect(w - 248, h / 2 - 26, 220, 52)
    if (brush.isLegible(stamp.size))
      brush.words([words], color, { ...stamp, x: w - 138, y: h / 2 - stamp.line / 2, align: 'center' })
    return { ink: palette.cardInk, isCentred: true }
  },
  role({ brush, board, card, w, h, signer }) {
    const { palette } = brush
    const role = textField(card, 'role')
    const words = card.text === '' && role !== '' ? choiceLabel('roles', role) : card.text
    if (!signer) {
      brush.dashed(palette.line2, w, h, 3)
      return { ink: palette.ink, isCentred: true, words }
    }
    brush.paper(palette.panel, w, h)
    const color = palette.persons[board.colorOf(signer.id)] ?? palette.ink2
    brush.disc(color, { x: w - 27, y: h / 2, d: 34, words: initials(signer.name) })
    return { ink: palette.cardInk, isCentred: true, words }
  },
  empty_chair({ brush, w, h }) {
    brush.dashed(brush.palette.community, w, h, 4)
    return { ink: brush.palette.ink, above: header }
  },
  agreement(parts) {
    const { brush, h } = parts
    const accented = paintPaper(parts)
    brush.fill(brush.palette.community, 0, 0, Math.max(6, 2 * brush.pixel), h)
    return { ...accented, isCentred: true }
  },
  activity(parts) {
    const { brush, w } = parts
    const accented = paintPaper(parts)
    brush.fill(brush.palette.practice, 0, 0, w, Math.max(6, 2 * brush.pixel))
    return { ...accented, above: header }
  },
  artifact(parts) {
    const { brush, card, w, h } = parts
    const { palette, context } = brush
    const state = textField(card, 'state')
    const accented = paintPaper(parts)
    const ear = Math.max(24, 5 * brush.pixel)
    context.fillStyle = palette.line2
    context.beginPath()
    context.moveTo(w - ear, 0)
    context.lineTo(w, ear)
    context.lineTo(w - ear, ear)
    context.fill()
    if (state === 'planned' || state === 'draft') brush.dashed(palette.line2, w, h, 3)
    return { ...accented, above: header }
  },
  commitment(parts) {
    const { brush, card, h } = parts
    const { palette, context, pixel } = brush
    const accented = paintPaper(parts)
    const day = dayOf(textField(card, 'due'))
    const stub = 76
    context.strokeStyle = palette.line2
    context.lineWidth = Math.max(3, pixel)
    context.setLineDash([context.lineWidth, context.lineWidth])
    context.beginPath()
    context.moveTo(stub, 0)
    context.lineTo(stub, h)
    context.stroke()
    context.setLineDash([])
    if (day !== '' && brush.isLegible(36))
      brush.words([day], palette.practice, {
        ...title,
        size: 36,
        line: 34,
        x: stub / 2,
        y: h / 2 - 20,
        align: 'center',
      })
    return accented
  },
  sign({ brush, card, w, h }) {
    brush.round(brush.palette.papers[card.color], w, h, [3, 26, 26, 3])
    brush.fill(brush.palette.practice, 16, 14, Math.max(8, 2 * brush.pixel), 23)
    return { ink: brush.palette.cardInk }
  },
  label: ({ brush }) => ({ ink: brush.palette.ink }),
  picture({ brush, card, w, h, picture }) {
    const { palette, context } = brush
    const inset = 8
    brush.paper(palette.papers[card.color], w, h)
    const { ratio } = card.fields
    const wanted = typeof ratio === 'number' && ratio > 0 ? (w - 2 * inset) / ratio : h - 2 * inset
    const height = Math.min(wanted, h - 2 * inset)
    if (picture) context.drawImage(picture, inset, inset, w - 2 * inset, height)
    else brush.fill(palette.papers.stone, inset, inset, w - 2 * inset, height)
    return { ink: palette.cardInk, above: height }
  },
}
