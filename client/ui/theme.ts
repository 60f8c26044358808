import type { Observable } from '#client/wire/BoardConnection.ts'
import { Cell } from '#client/wire/Cell.ts'
import { storage } from './storage.ts'

export type ThemeChoice = 'system' | 'light' | 'dark'

const key = 'convene.theme'
const dark = matchMedia('(prefers-color-scheme: dark)')
const choice = new Cell<ThemeChoice>(remembered())

/** What the person chose; `system` follows the device. */
export const themeChoice: Observable<ThemeChoice> = choice

export function chooseTheme(next: ThemeChoice): void {
  choice.set(next)
  storage.write(key, next)
}

/** Puts the theme on the document and keeps it there. Runs before anything is drawn. */
export function startTheme(): void {
  const apply = () => {
    const theme = choice.current === 'system' ? (dark.matches ? 'dark' : 'light') : choice.current
    document.documentElement.dataset.theme = theme
  }
  apply()
  choice.subscribe(apply)
  dark.addEventListener('change', apply)
}

function remembered(): ThemeChoice {
  const value = storage.read(key)
  return value === 'light' || value === 'dark' ? value : 'system'
}
