import { firstName } from '#shared/board/firstName.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { type Box, inflate } from '#shared/geometry/box.ts'
import { unnamed } from '../../naming.ts'
import { capital, say, shortMonth } from '../../words.ts'
import type { Drawing } from '../buildScene.ts'
import { cardEdge } from '../cardEdge.ts'
import { palette } from '../palette.ts'
import { discOf, drawDisc } from './drawDisc.ts'

export interface RoleStrip {
  readonly role: string
  readonly person?: CardSnapshot | undefined
  readonly until?: string | undefined
}

const discSize = 34

/** A strip: the role left, who holds it right; dashed with "who?" while nobody does. */
export function drawRole(
  { sketch, reading }: Drawing,
  box: Box,
  { role, person, until = '' }: RoleStrip,
): void {
  if (person) {
    sketch.shade(box, 3)
    sketch.rect(box, { fill: palette.panel, stroke: cardEdge(palette.panel), strokeWidth: 1, radius: 3 })
  } else {
    sketch.rect(inflate(box, -1), { stroke: palette.line2, strokeWidth: 2, dash: [7, 6], radius: 3 })
  }
  const holder = person ? (person.text === unnamed ? unnamed : firstName(person.text)) : 'who?'
  const end = person ? discSize + 18 : 14
  const left = box.x + 14
  const half = box.w / 2 + 20
  const middle = box.y + box.h / 2
  const name = { face: 'text-400', size: 19, line: 24 } as const
  const term = shortMonth(until)
  const small = { face: 'text-400', size: 14, line: 16 } as const
  const top = middle - (term ? name.line + small.line - 2 : name.line) / 2
  sketch.write(capital(say(role)), {
    x: left,
    y: top,
    w: half,
    style: name,
    fill: palette.cardInk,
    maxLines: 1,
  })
  if (term) {
    const place = { x: left, y: top + name.line - 2, w: half, style: small, fill: palette.ink2 }
    sketch.write(`until ${term}`, { ...place, maxLines: 1 })
  }
  const who = { face: 'text-400', size: 17, line: 22 } as const
  sketch.write(holder, {
    x: box.x + half,
    y: middle - who.line / 2,
    w: box.w - half - end,
    style: who,
    fill: person ? palette.cardInk : palette.ink3,
    align: 'end',
    maxLines: 1,
  })
  if (!person) return
  drawDisc(sketch, discOf(reading, person), {
    cx: box.x + box.w - 10 - discSize / 2,
    cy: middle,
    d: discSize,
  })
}
