import type { ReactNode } from 'react'
import { Button, type ButtonProps } from './Button.tsx'
import styles from './IconButton.module.css'
import { Tooltip, type TooltipProps } from './Tooltip.tsx'

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'wide'> {
  /** The accessible name, and what the tooltip says. */
  readonly label: string
  readonly shortcut?: string | undefined
  readonly tipSide?: TooltipProps['side']
  readonly children: ReactNode
}

/** A button that shows only an icon. Its name is spoken always and shown after half a second. */
export function IconButton({ label, shortcut, tipSide = 'bottom', children, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut} side={tipSide}>
      <Button tone="quiet" {...rest} className={styles.icon} aria-label={label}>
        {children}
      </Button>
    </Tooltip>
  )
}
