import { cloneElement, type ReactElement } from 'react'
import type { TipSide } from './Tips.ts'

export interface TooltipProps {
  readonly label: string
  /** The key that does the same, as it is printed: `N`, `Ctrl Z`. */
  readonly shortcut?: string | undefined
  readonly side?: TipSide
  /** The control itself; it must carry its own accessible name. */
  readonly children: ReactElement<Record<string, unknown>>
}

/** Names a control after half a second, with its shortcut. Never the only place of a name, so it is silent. */
export function Tooltip({ label, shortcut, side, children }: TooltipProps) {
  return cloneElement(children, { 'data-tip': label, 'data-tip-keys': shortcut, 'data-tip-side': side })
}
