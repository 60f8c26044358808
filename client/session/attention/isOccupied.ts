/** Whether the person types somewhere on the page, or answers a dialog. */
export function isOccupied(): boolean {
  const { activeElement } = document
  const types =
    activeElement instanceof HTMLElement &&
    (activeElement.isContentEditable ||
      activeElement.matches('textarea, input:not([type=radio], [type=checkbox])'))
  return types || document.querySelector('[role="dialog"][aria-modal="true"]') !== null
}
