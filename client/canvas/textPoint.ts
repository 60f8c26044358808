/** The place in the nodes of an element that stands for an index in its whole text; its end if there is less text. */
export function textPoint(
  element: HTMLElement,
  index: number,
): { readonly node: Text; readonly offset: number } | undefined {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let left = index
  let last: Text | undefined
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (!(node instanceof Text)) continue
    if (left <= node.length) return { node, offset: left }
    left -= node.length
    last = node
  }
  return last && { node: last, offset: last.length }
}
