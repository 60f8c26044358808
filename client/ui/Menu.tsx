import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import styles from './Menu.module.css'

export interface MenuProps {
  /** The button that opens the menu; it carries its own name. */
  readonly trigger: ReactElement<Record<string, unknown>>
  readonly children: ReactNode
  readonly align?: 'start' | 'center' | 'end'
  readonly side?: 'top' | 'bottom'
}

export function Menu({ trigger, children, align = 'end', side = 'bottom' }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} sideOffset={6} align={align} side={side}>
          <Base.Popup className={styles.popup}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

export interface MenuItemProps {
  readonly icon?: ReactNode
  readonly onSelect: () => void
  readonly children: ReactNode
  /** A second line, quieter. */
  readonly hint?: ReactNode
  readonly tone?: 'plain' | 'danger'
  readonly disabled?: boolean
}

export function MenuItem({
  icon,
  onSelect,
  children,
  hint,
  tone = 'plain',
  disabled = false,
}: MenuItemProps) {
  return (
    <Base.Item className={styles.item} data-tone={tone} disabled={disabled} onClick={onSelect}>
      <span className={styles.icon}>{icon}</span>
      <span>
        {children}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </Base.Item>
  )
}

export interface MenuChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}

/** A group of which one is chosen, as the theme is. */
export function MenuChoice<Value extends string>(props: MenuChoiceProps<Value>) {
  return (
    <Base.Group>
      <Base.GroupLabel className={styles.label}>{props.label}</Base.GroupLabel>
      <Base.RadioGroup value={props.value} onValueChange={props.onChange}>
        {props.options.map(option => (
          <Base.RadioItem key={option.value} value={option.value} className={styles.item}>
            <span className={styles.icon}>
              <Base.RadioItemIndicator>
                <Check />
              </Base.RadioItemIndicator>
            </span>
            {option.label}
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  )
}

export function MenuRule() {
  return <Base.Separator className={styles.rule} />
}

export function MenuGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className={styles.label}>{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  )
}
