import { isSafeAddress } from '#shared/board/fields.ts'
import type { Inline } from '#shared/export/record/recordModel.ts'

/** Text nodes and nothing else; ways lead inside of the record. */
export function InlineView({ items }: { readonly items: readonly Inline[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: they have no identity but their place
  return items.map((item, index) => <One key={index} item={item} />)
}

function One({ item }: { readonly item: Inline }) {
  if (typeof item === 'string') return item
  if ('stressed' in item) return <em>{item.stressed}</em>
  if ('place' in item) return <span id={placeId(item.place)}>{item.text}</span>
  if ('to' in item) {
    return (
      <a
        href={`#${placeId(item.to)}`}
        onClick={event => {
          event.preventDefault()
          showPlace(item.to)
        }}
      >
        {item.text}
      </a>
    )
  }
  if (!isSafeAddress(item.address)) return item.text
  return (
    <a href={item.address} target="_blank" rel="noreferrer">
      {item.text}
    </a>
  )
}

/** The address bar keeps the board's own fragment. */
function showPlace(place: string): void {
  const found = document.getElementById(placeId(place))
  if (!found) return
  found.tabIndex = -1
  found.scrollIntoView({ block: 'center', behavior: 'smooth' })
  found.focus({ preventScroll: true })
}

function placeId(place: string): string {
  return `record-${place}`
}
