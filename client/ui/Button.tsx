import type { ComponentProps, ReactNode } from 'react'
import styles from './Button.module.css'
import { Spinner } from './Spinner.tsx'

interface Looks {
  /** `main` is the one pen-blue action of a view, `ink` the strongest on the home page. */
  readonly tone?: 'plain' | 'main' | 'ink' | 'quiet' | 'danger'
  readonly size?: 'normal' | 'big'
  readonly wide?: boolean
  readonly icon?: ReactNode
}

export interface ButtonProps extends Looks, ComponentProps<'button'> {
  /** Shows that the action runs. The button keeps the focus and its words, and does nothing more meanwhile. */
  readonly busy?: boolean
}

export function Button(props: ButtonProps) {
  const {
    tone = 'plain',
    size = 'normal',
    wide,
    icon,
    busy = false,
    className,
    children,
    onClick,
    ...rest
  } = props
  return (
    <button
      type="button"
      {...rest}
      className={joined(className)}
      data-tone={tone}
      data-size={size}
      data-wide={wide}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? event => event.preventDefault() : onClick}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  )
}

/** A link that looks like a button, because it leads somewhere. */
export function LinkButton(props: Looks & ComponentProps<'a'>) {
  const { tone = 'plain', size = 'normal', wide, icon, className, children, ...rest } = props
  return (
    <a {...rest} className={joined(className)} data-tone={tone} data-size={size} data-wide={wide}>
      {icon}
      {children}
    </a>
  )
}

function joined(className: string | undefined): string {
  return `${styles.button} ${className ?? ''}`
}
