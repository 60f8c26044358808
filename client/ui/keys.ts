import { type MessageId, t } from '#client/words/t.ts'

/** As the editor's commands say it. */
interface Chord {
  readonly key: string
  readonly mod?: true
  readonly shift?: true
  readonly alt?: true
}

const named: Readonly<Record<string, MessageId>> = {
  Enter: 'shortcut.keyEnter',
  Escape: 'shortcut.keyEscape',
  ' ': 'shortcut.keySpace',
  Delete: 'shortcut.keyDelete',
  Backspace: 'shortcut.keyBackspace',
  Tab: 'shortcut.keyTab',
  Home: 'shortcut.keyHome',
  End: 'shortcut.keyEnd',
  ArrowUp: 'shortcut.keyUp',
  ArrowDown: 'shortcut.keyDown',
  ArrowLeft: 'shortcut.keyLeft',
  ArrowRight: 'shortcut.keyRight',
}

/** Keys as they are printed on this machine's keyboard, the held ones first: `['Ctrl', 'D']`. */
export function printedKeys({ key, mod, shift, alt }: Chord): readonly string[] {
  return [
    ...(mod ? [modKey()] : []),
    ...(alt ? [altKey()] : []),
    ...(shift ? [t('shortcut.keyShift')] : []),
    printedKey(key),
  ]
}

/** The first way to press it, in one line for a tooltip: `Ctrl D`. */
export function shortcutText([first]: readonly Chord[]): string | undefined {
  return first && printedKeys(first).join(' ')
}

export function modKey(): string {
  return t(isMac() ? 'shortcut.keyCommand' : 'shortcut.keyControl')
}

export function altKey(): string {
  return t(isMac() ? 'shortcut.keyOption' : 'shortcut.keyAlt')
}

function printedKey(key: string): string {
  const name = named[key]
  if (name) return t(name)
  // A hyphen is hardly seen in a key; the minus sign is.
  return key === '-' ? '−' : key.toUpperCase()
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform)
}
