import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import styles from './Tooltip.module.css'

export interface TooltipProps {
  readonly label: string
  /** The key that does the same, as it is printed: `N`, `Ctrl Z`. */
  readonly shortcut?: string | undefined
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  /** The control itself; it must carry its own accessible name. */
  readonly children: ReactElement<Record<string, unknown>>
}

/** Names a control after half a second, with its shortcut. Never the only place of a name, so it is silent. */
export function Tooltip({ label, shortcut, side = 'bottom', children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} side={side} sideOffset={8} aria-hidden="true">
          <Base.Popup className={styles.tip}>
            {label}
            {shortcut && <kbd className={styles.key}>{shortcut}</kbd>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
