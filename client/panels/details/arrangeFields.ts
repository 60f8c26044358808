import { type FieldSpec, fieldsOf } from '#shared/board/fields.ts'
import { type LinkType, type LinkTypeSpec, linkTypes, linkTypesFrom } from '#shared/board/linkTypes.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'

/** One line of the side panel: a plain field, or a relation that has one end and so reads like a field. */
export type DetailItem =
  | { readonly is: 'field'; readonly key: string; readonly spec: FieldSpec }
  | { readonly is: 'relation'; readonly key: LinkType }

/**
 * What the card's zone asks for comes first and in the zone's order, then what is filled in; the rest waits behind
 * "more". Where the zone asks for nothing, all stands there. Relations that any card may have ("raised by") are
 * offered only where the zone asks for them or where they are set.
 */
export function arrangeFields(
  { kind, fields }: Pick<CardSnapshot, 'kind' | 'fields'>,
  asked: readonly string[],
  linked: ReadonlySet<LinkType>,
): { readonly first: readonly DetailItem[]; readonly more: readonly DetailItem[] } {
  const all: readonly DetailItem[] = [
    ...fieldsOf[kind].map((spec): DetailItem => ({ is: 'field', key: spec.key, spec })),
    ...singleRelations(kind)
      .filter(type => !startsAnywhere(type) || asked.includes(type) || linked.has(type))
      .map((key): DetailItem => ({ is: 'relation', key })),
  ]
  const rank = (item: DetailItem) => {
    const place = asked.indexOf(item.key)
    return place < 0 ? asked.length : place
  }
  const isFirst = (item: DetailItem) =>
    asked.includes(item.key) || (item.is === 'field' ? item.key in fields : linked.has(item.key))
  const first = all.filter(isFirst).toSorted((a, b) => rank(a) - rank(b))
  if (!all.some(item => asked.includes(item.key)) && all.length <= fewEnough) return { first: all, more: [] }
  return { first, more: all.filter(item => !isFirst(item)) }
}

/** The relations of a kind that lead to one card only. */
export function singleRelations(kind: CardSnapshot['kind']): readonly LinkType[] {
  return linkTypesFrom(kind).filter(type => linkTypes[type].count === 'one')
}

const fewEnough = 4

function startsAnywhere(type: LinkType): boolean {
  const spec: LinkTypeSpec = linkTypes[type]
  return spec.from === 'any'
}
