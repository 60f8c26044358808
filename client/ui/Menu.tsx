import {
  cloneElement,
  createContext,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  Suspense,
  use,
  useState,
} from 'react'
import { later } from './later.ts'
import type { MenuParts } from './MenuParts.tsx'

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

export interface SubMenuProps {
  readonly icon?: ReactNode
  readonly label: string
  readonly children: ReactNode
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

export interface MenuCheckProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
}

export interface MenuChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}

/** What items are made of, for the items in an open menu. */
export const Parts = createContext<MenuParts | undefined>(undefined)

const OpenMenu = later(() => import('./MenuParts.tsx').then(module => module.OpenMenu))

/** A menu at a button. What it is made of is fetched when it opens first; until then there is only the button. */
export function Menu(props: MenuProps) {
  const { trigger, open = false, onOpenChange } = props
  const [isWanted, setWanted] = useState(open)
  if (open && !isWanted) setWanted(true)

  function want() {
    setWanted(true)
    onOpenChange?.(true)
  }

  const shut = cloneElement(trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick: (event: MouseEvent) => {
      event.preventDefault()
      want()
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      event.preventDefault()
      want()
    },
  })
  if (!isWanted) return shut
  return (
    <Suspense fallback={shut}>
      <OpenMenu {...props} defaultOpen />
    </Suspense>
  )
}

/** An item that opens a menu of its own beside it. */
export function SubMenu(props: SubMenuProps) {
  const { SubMenu: Part } = useParts()
  return <Part {...props} />
}

export function MenuItem(props: MenuItemProps) {
  const { MenuItem: Part } = useParts()
  return <Part {...props} />
}

/** An item that is on or off. The menu stays open. */
export function MenuCheck(props: MenuCheckProps) {
  const { MenuCheck: Part } = useParts()
  return <Part {...props} />
}

/** A group of which one is chosen, as the theme is. */
export function MenuChoice<Value extends string>(props: MenuChoiceProps<Value>) {
  const { MenuChoice: Part } = useParts()
  return <Part {...props} />
}

export function MenuRule() {
  const { MenuRule: Part } = useParts()
  return <Part />
}

export function MenuGroup(props: { readonly label: string; readonly children: ReactNode }) {
  const { MenuGroup: Part } = useParts()
  return <Part {...props} />
}

function useParts(): MenuParts {
  const parts = use(Parts)
  if (!parts) throw new Error('an item stands in no menu')
  return parts
}
