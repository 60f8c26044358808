import { Menu as Base } from '@base-ui/react/menu'
import { Check, ChevronRight } from 'lucide-react'
import { type ReactElement, type ReactNode, useRef } from 'react'
import { Keys } from './Keys.tsx'
import styles from './Menu.module.css'

export interface MenuProps {
  /** The button that opens the menu; it carries its own name. */
  readonly trigger: ReactElement<Record<string, unknown>>
  readonly children: ReactNode
  readonly align?: 'start' | 'center' | 'end'
  readonly side?: 'top' | 'bottom'
  /** For menus that something else than their button opens, too. */
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
  /** Where it opens instead of at its button: a point of the window, as a right click has one. */
  readonly at?: readonly [x: number, y: number] | undefined
  /** Gives the focus to what the menu was about; without it the button gets it back. */
  readonly onClosed?: () => void
}

export function Menu(props: MenuProps) {
  const { trigger, children, align = 'end', side = 'bottom', open, onOpenChange, at, onClosed } = props
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Base.Root
      modal={false}
      {...(open !== undefined && { open })}
      {...(onOpenChange && { onOpenChange })}
      onOpenChangeComplete={isOpen => {
        // What was chosen may have taken the focus already.
        const { activeElement: focused } = document
        if (!isOpen && (focused === document.body || popup.current?.contains(focused))) onClosed?.()
      }}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          className={styles.positioner}
          sideOffset={at ? 0 : 6}
          align={at ? 'start' : align}
          side={side}
          {...(at && { anchor: spotAt(at) })}
        >
          <Base.Popup ref={popup} className={styles.popup} {...(onClosed && { finalFocus: false })}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function spotAt([x, y]: readonly [number, number]) {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }
}

export interface SubMenuProps {
  readonly icon?: ReactNode
  readonly label: string
  readonly children: ReactNode
}

/** An item that opens a menu of its own beside it. */
export function SubMenu({ icon, label, children }: SubMenuProps) {
  return (
    <Base.SubmenuRoot>
      <Base.SubmenuTrigger className={styles.item}>
        <span className={styles.icon}>{icon}</span>
        <span>{label}</span>
        <ChevronRight aria-hidden="true" className={styles.end} />
      </Base.SubmenuTrigger>
      <Base.Portal>
        <Base.Positioner className={styles.positioner} sideOffset={2} alignOffset={-5}>
          <Base.Popup className={styles.popup}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
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
  /** The keys that do the same, as they are printed. */
  readonly keys?: readonly string[] | undefined
}

export function MenuItem({
  icon,
  onSelect,
  children,
  hint,
  tone = 'plain',
  disabled = false,
  keys,
}: MenuItemProps) {
  return (
    <Base.Item className={styles.item} data-tone={tone} disabled={disabled} onClick={onSelect}>
      <span className={styles.icon}>{icon}</span>
      <span>
        {children}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
      {keys && (
        <span className={styles.end}>
          <Keys keys={keys} />
        </span>
      )}
    </Base.Item>
  )
}

export interface MenuCheckProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
}

/** An item that is on or off. The menu stays open. */
export function MenuCheck({ checked, onChange, children }: MenuCheckProps) {
  return (
    <Base.CheckboxItem className={styles.item} checked={checked} onCheckedChange={onChange}>
      <span className={styles.icon}>
        <Base.CheckboxItemIndicator>
          <Check />
        </Base.CheckboxItemIndicator>
      </span>
      {children}
    </Base.CheckboxItem>
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
