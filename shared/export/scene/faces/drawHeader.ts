import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { Reading } from '../../Reading.ts'
import { capital, listField, say, textField } from '../../words.ts'
import type { Icon } from '../icons.ts'
import { palette } from '../palette.ts'
import type { Face } from './Face.ts'

interface Header {
  readonly text: string
  readonly icon?: Icon
  readonly color?: string
  /** At the end of the line. */
  readonly mark?: { readonly icon: Icon; readonly color: string; readonly size: number }
}

/** The small line above the text of a card, where its form has room for one. */
export function drawHeader(face: Face): void {
  const { sketch, box, form } = face
  if (form.above === 0) return
  const header = headerOf(face.reading, face.card)
  const { size, line } = form.meta
  const color = header.color ?? palette.cardInk2
  const left = box.x + form.inset.left
  const top = box.y + form.inset.top
  const right = box.x + box.w - form.inset.right
  if (header.icon) sketch.icon(header.icon, { x: left, y: top + (line - size) / 2, size, color })
  const { mark } = header
  if (mark) {
    const y = top + (line - mark.size) / 2
    sketch.icon(mark.icon, { x: right - mark.size, y, size: mark.size, color: mark.color })
  }
  const x = left + (header.icon ? size + 6 : 0)
  const w = right - x - (mark ? mark.size + 6 : 0)
  sketch.write(header.text, {
    x,
    y: top,
    w,
    style: { face: 'text-400', ...form.meta },
    fill: color,
    maxLines: 1,
  })
}

/** What that line says; nothing where the kind has none. */
export function headerOf(reading: Reading, card: CardSnapshot): Header {
  switch (card.kind) {
    case 'topic':
      return { text: reading.cluster(card), color: palette.domain }
    case 'note':
      return { text: say(textField(card, 'audience')) }
    case 'empty_chair':
      return { text: 'Empty chair', icon: 'chair', color: palette.ink2 }
    case 'activity':
      return activityHeader(card)
    case 'artifact': {
      const state = textField(card, 'state')
      const words = [say(textField(card, 'form')), state === 'exists' ? '' : say(state)]
      return { text: words.filter(Boolean).join(' · ') }
    }
    case 'neighbour':
      return { text: textField(card, 'relation') }
    case 'tool':
      return { text: listField(card, 'orientation').map(say).join(', ') }
    default:
      return { text: '' }
  }
}

function activityHeader(card: CardSnapshot): Header {
  const type = textField(card, 'type')
  const icon = typeIcons[type]
  const mark =
    card.fields.outward === true
      ? { icon: 'door' as const, color: palette.practice, size: 24 }
      : textField(card, 'space') === 'private'
        ? { icon: 'lock' as const, color: palette.cardInk2, size: 20 }
        : undefined
  return { text: capital(say(type)), ...(icon && { icon }), ...(mark && { mark }) }
}

const typeIcons: Readonly<Record<string, Icon>> = {
  problem_solving: 'puzzle',
  requests_for_information: 'ask',
  seeking_experience: 'compass',
  reusing_assets: 'recycle',
  coordination_and_synergy: 'handshake',
  building_an_argument: 'scale',
  growing_confidence: 'sprout',
  discussing_developments: 'talk',
  documenting_projects: 'book',
  visits: 'footprints',
  mapping_knowledge: 'map',
}
