import { initials } from '#shared/board/initials.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { headcountOf } from '#shared/canvases/members.ts'
import type { Author } from '#shared/protocol/http.ts'
import type { Reading } from '../../Reading.ts'
import { isListed } from '../../withConsent.ts'
import { palette, personColor } from '../palette.ts'
import type { Sketch } from '../Sketch.ts'

export interface Disc {
  readonly fill: string
  readonly words: string
}

/** The disc of a person, a group (how many) or, blank and grey, of somebody who has not agreed to be listed. */
export function discOf(reading: Reading, person: CardSnapshot): Disc {
  if (person.kind === 'group') return { fill: palette.ink2, words: `×${headcountOf(person)}` }
  return { fill: discColor(reading, person), words: isListed(person) ? initials(person.text) : '' }
}

export function authorDisc({ name, color }: Author): Disc {
  return { fill: personColor(color), words: initials(name) }
}

export function discColor(reading: Reading, person: CardSnapshot): string {
  return isListed(person) ? personColor(reading.colorOf(person)) : palette.ink3
}

/** Letters grow with the disc, as in the interface: 18 on a disc of 46, 11 on one of 24. */
export function drawDisc(
  sketch: Sketch,
  disc: Disc,
  { cx, cy, d }: { cx: number; cy: number; d: number },
): void {
  sketch.ellipse([cx, cy], [d / 2, d / 2], { fill: disc.fill })
  const size = d >= 40 ? d * 0.39 : d * 0.44
  const style = { face: 'text-600', size, line: size * 1.2 } as const
  sketch.write(disc.words, {
    x: cx - d,
    y: cy - style.line / 2,
    w: 2 * d,
    style,
    fill: palette.onPerson,
    align: 'middle',
    maxLines: 1,
  })
}
