import { Cell } from '#client/wire/Cell.ts'

export interface ToastOptions {
  readonly tone?: 'plain' | 'error'
  /** Offers to take the action back. */
  readonly undo?: () => void
  /** A longer way out than undo: its words and what it does. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

export interface Toast extends ToastOptions {
  readonly words: string
}

/** Said, and not shown yet: what shows it is fetched when something is said first. */
export const untold = new Cell<readonly Toast[]>([])

/** Says something in passing, from anywhere. Errors stay until they are closed. */
export function toast(words: string, options: ToastOptions = {}): void {
  untold.set([...untold.current, { words, ...options }])
}
