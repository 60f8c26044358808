import type { CanvasSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import type { CanvasTemplate } from '#shared/canvases/schema.ts'
import { templateOnBoard } from '#shared/canvases/templateOnBoard.ts'
import { cardInWords, inWords } from '../inWords.ts'
import { nameOnRecord } from '../nameOnRecord.ts'
import type { Reading } from '../Reading.ts'
import { type Block, heading, type Inline, list, paragraph } from './recordModel.ts'

/** What the pictures show, in words: for everybody who cannot see them, and for looking things up. */
export function canvasesInWords(reading: Reading): readonly Block[] {
  return known(reading).flatMap(([{ id }, { title, question }]): Block[] => {
    const zones = inWords(reading, id, onRecord).map((zone): Inline[] => [
      { stressed: zone.title },
      `: ${zone.cards.map(words => words.replace(/[.;]$/, '')).join('; ')}`,
    ])
    return [
      heading(title),
      paragraph({ stressed: question }),
      ...(zones.length > 0 ? list(zones) : [{ block: 'not-yet' } as const]),
    ]
  })
}

/** Each canvas as the group sees it. */
export function canvasPictures(reading: Reading): readonly Block[] {
  return known(reading).map(([{ id }, { title, question }]): Block => {
    const alt = `The ${title} canvas: ${question} All that is written on it stands under “The canvases in words”.`
    return { block: 'picture', canvas: id, title, alt }
  })
}

function onRecord(card: CardSnapshot): string {
  return card.kind === 'group' ? nameOnRecord(card) : cardInWords(card)
}

function known(reading: Reading): readonly (readonly [CanvasSnapshot, CanvasTemplate])[] {
  return reading.snapshot.canvases.flatMap(canvas => {
    const template = templateOnBoard(canvas)
    return template ? [[canvas, template] as const] : []
  })
}
