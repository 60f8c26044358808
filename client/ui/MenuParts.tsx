import { Menu as Base } from '@base-ui/react/menu'
import { Check, ChevronRight } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { Keys } from './Keys.tsx'
import styles from './Menu.module.css'
import {
  type MenuCheckProps,
  type MenuChoiceProps,
  type MenuItemProps,
  type MenuProps,
  Parts,
  type SubMenuProps,
} from './Menu.tsx'

/** The menu itself, with the component library under it; `Menu.tsx` fetches it. */
const parts = { SubMenu, MenuItem, MenuCheck, MenuChoice, MenuRule, MenuGroup }

export type MenuParts = typeof parts

export interface OpenMenuProps extends MenuProps {
  /** Somebody has pressed its button already. */
  readonly defaultOpen: boolean
}

export function OpenMenu(props: OpenMenuProps) {
  const {
    trigger,
    children,
    align = 'end',
    side = 'bottom',
    open,
    onOpenChange,
    at,
    onClosed,
    defaultOpen,
  } = props
  const popup = useRef<HTMLDivElement>(null)
  const home = useRef<HTMLElement>(null)
  return (
    <Base.Root
      modal={false}
      {...(open === undefined ? { defaultOpen } : { open })}
      {...(onOpenChange && { onOpenChange })}
      onOpenChangeComplete={isOpen => {
        // What was chosen may have taken the focus already.
        const { activeElement: focused } = document
        if (!isOpen && (focused === document.body || popup.current?.contains(focused))) onClosed?.()
      }}
    >
      <Base.Trigger
        render={trigger}
        ref={(button: HTMLElement | null) => {
          home.current = button && homeOf(button)
        }}
      />
      <Base.Portal container={home}>
        <Base.Positioner
          className={styles.positioner}
          sideOffset={at ? 0 : 6}
          align={at ? 'start' : align}
          side={side}
          {...(at && { anchor: spotAt(at) })}
        >
          <Base.Popup ref={popup} className={styles.popup} {...(onClosed && { finalFocus: false })}>
            <Parts value={parts}>{children}</Parts>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** A menu opens in a landmark of the page, where screen readers find everything else; of a dialog in the dialog's place. */
function homeOf(button: HTMLElement): HTMLElement {
  const main = button.closest('[role="dialog"]') ? null : document.querySelector('main')
  return main ?? document.body
}

function spotAt([x, y]: readonly [number, number]) {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }
}

/** An item that opens a menu of its own beside it. */
function SubMenu({ icon, label, children }: SubMenuProps) {
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

function MenuItem({ icon, onSelect, children, hint, tone = 'plain', disabled = false, keys }: MenuItemProps) {
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

/** An item that is on or off. The menu stays open. */
function MenuCheck({ checked, onChange, children }: MenuCheckProps) {
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

/** A group of which one is chosen, as the theme is. */
function MenuChoice<Value extends string>(props: MenuChoiceProps<Value>) {
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

function MenuRule() {
  return <Base.Separator className={styles.rule} />
}

function MenuGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className={styles.label}>{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  )
}
