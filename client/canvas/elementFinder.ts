import type { CardId } from '#shared/board/ids.ts'

/** Finds the elements of cards below a root. One that was found is remembered as long as it is in the page. */
export function elementFinder(root: HTMLElement): (id: CardId) => HTMLElement | undefined {
  const known = new Map<CardId, HTMLElement>()
  return id => {
    const former = known.get(id)
    if (former?.isConnected) return former
    const found = root.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)
    if (found) known.set(id, found)
    else known.delete(id)
    return found ?? undefined
  }
}
