import { fullDay } from '#client/canvas/dayMonth.ts'
import { choiceLabel, fieldLabel, linkPhrase } from '#client/words/labels.ts'
import { type FieldSpec, type FieldValue, fieldsOf } from '#shared/board/fields.ts'
import type { CardId } from '#shared/board/ids.ts'
import { linkTypes } from '#shared/board/linkTypes.ts'
import type { CardSnapshot, LinkSnapshot } from '#shared/board/snapshot.ts'
import type { Zone } from '#shared/canvases/schema.ts'

const most = 5

/** What else there is to say of a card in one line: level, fields in short, and whom it belongs to. */
export function lineMeta(
  card: CardSnapshot,
  around: {
    readonly zone: Zone | undefined
    readonly links: readonly LinkSnapshot[]
    readonly nameOf: (id: CardId) => string | undefined
  },
): readonly string[] {
  const level = around.zone?.shape.form === 'ring' ? [around.zone.title] : []
  const fields = fieldsOf[card.kind].flatMap(spec => {
    const value = card.fields[spec.key]
    return value === undefined || untold.has(`${spec.key} ${value}`) || untold.has(spec.key)
      ? []
      : inWords(spec, value)
  })
  const ends = around.links.flatMap(({ type, from, to }) => {
    const name = from === card.id && linkTypes[type].count === 'one' ? around.nameOf(to) : undefined
    return name === undefined ? [] : [`${linkPhrase(type)} ${name}`]
  })
  return [...level, ...ends, ...fields].slice(0, most)
}

/** Told elsewhere, or the usual case, or too long for a line. */
const untold: ReadonlySet<string> = new Set([
  'rank',
  'consent_listed',
  'consent_publish',
  'offers',
  'asks',
  'status present',
  'status open',
  'space public',
])

function inWords(spec: FieldSpec, value: FieldValue): readonly string[] {
  switch (spec.type) {
    case 'longtext':
    case 'url':
      return []
    case 'flag':
      return value === true ? [fieldLabel(spec.key)] : []
    case 'choice':
      return [said(spec.key, choiceLabel(spec.key, String(value)))]
    case 'choices':
    case 'list':
      return typeof value === 'object' ? value.map(one => choiceLabel(spec.key, one)) : []
    case 'date':
      return [`${fieldLabel(spec.key)}: ${fullDay(String(value))}`]
    case 'number':
      return [`${fieldLabel(spec.key)}: ${value}`]
    default:
      return [String(value)]
  }
}

/** A level says nothing by itself: is it where one stands or where one would like to be? */
function said(key: string, words: string): string {
  return key === 'moving_to' ? `${fieldLabel(key)}: ${words}` : words
}
