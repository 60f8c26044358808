/** Keys pressed together. `mod` is Control, or the command key of a Mac. */
export interface Chord {
  /** As `KeyboardEvent.key`; letters small. */
  readonly key: string
  readonly mod?: true
  readonly shift?: true
  readonly alt?: true
}

export interface KeyInput {
  /** As `KeyboardEvent.key`. */
  readonly key: string
  /** Control, or the command key of a Mac. */
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
}

export type Modifier = 'mod' | 'shift' | 'alt'

/** `chord('z', 'mod', 'shift')` */
export function chord(key: string, ...held: readonly Modifier[]): Chord {
  return {
    key,
    ...(held.includes('mod') && { mod: true }),
    ...(held.includes('shift') && { shift: true }),
    ...(held.includes('alt') && { alt: true }),
  }
}

/** Whether these keys were pressed. A sign may need shift on one keyboard and not on another, so there it is free. */
export function hits(wanted: Chord, { key, mod, shift, alt }: KeyInput): boolean {
  const pressed = key.length === 1 ? key.toLowerCase() : key
  if (pressed !== wanted.key) return false
  if (mod !== (wanted.mod ?? false) || alt !== (wanted.alt ?? false)) return false
  return isSign(pressed) || shift === (wanted.shift ?? false)
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[\p{L}\p{N}]/u.test(key)
}
