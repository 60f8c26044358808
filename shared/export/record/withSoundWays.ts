import { type Block, type BoardRecord, type Cell, type Inline, inlinesOf } from './recordModel.ts'

/**
 * The record with ways that all lead somewhere: places get short names that every format takes, a name that was given
 * twice counts at its first place, and what leads nowhere, or what nothing leads to, is plain text.
 */
export function withSoundWays(record: BoardRecord): BoardRecord {
  const all = [...inlinesOfRecord(record)]
  const wanted = new Set(all.flatMap(inline => (isWay(inline) ? inline.to : [])))
  const names = new Map<string, string>()
  for (const inline of all) {
    if (isPlace(inline) && wanted.has(inline.place) && !names.has(inline.place))
      names.set(inline.place, `p${names.size + 1}`)
  }
  const set = new Set<string>()
  const sound = (inline: Inline): Inline => {
    if (isWay(inline)) {
      const to = names.get(inline.to)
      return to ? { ...inline, to } : inline.text
    }
    if (!isPlace(inline)) return inline
    const place = names.get(inline.place)
    if (!place || set.has(place)) return inline.text
    set.add(place)
    return { ...inline, place }
  }
  return {
    ...record,
    facts: record.facts.map(fact => ({ ...fact, value: inlinesOf(fact.value).map(sound) })),
    versions: record.versions.map(block => mapped(block, sound)),
    sections: record.sections.map(section => ({
      ...section,
      blocks: section.blocks.map(block => mapped(block, sound)),
    })),
  }
}

function isWay(inline: Inline): inline is Extract<Inline, { to: string }> {
  return typeof inline !== 'string' && 'to' in inline
}

function isPlace(inline: Inline): inline is Extract<Inline, { place: string }> {
  return typeof inline !== 'string' && 'place' in inline
}

function* inlinesOfRecord({ facts, versions, sections }: BoardRecord): Generator<Inline> {
  for (const { value } of facts) yield* inlinesOf(value)
  for (const block of [...versions, ...sections.flatMap(({ blocks }) => blocks)]) yield* inlinesIn(block)
}

function inlinesIn(block: Block): readonly Inline[] {
  switch (block.block) {
    case 'paragraph':
      return block.text
    case 'list':
      return block.items.flat()
    case 'table':
      return block.rows.flatMap(row => row.flatMap(inlinesOf))
    default:
      return []
  }
}

function mapped(block: Block, sound: (inline: Inline) => Inline): Block {
  switch (block.block) {
    case 'paragraph':
      return { ...block, text: block.text.map(sound) }
    case 'list':
      return { ...block, items: block.items.map(item => item.map(sound)) }
    case 'table':
      return {
        ...block,
        rows: block.rows.map(row => row.map((cell): Cell => inlinesOf(cell).map(sound))),
      }
    default:
      return block
  }
}
