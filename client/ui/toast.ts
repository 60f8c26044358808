import { Toast } from '@base-ui/react/toast'
import { t } from '#client/words/t.ts'

export const toasts = Toast.createToastManager()

export interface ToastOptions {
  readonly tone?: 'plain' | 'error'
  /** Offers to take the action back. */
  readonly undo?: () => void
  /** A longer way out than undo: its words and what it does. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** Says something in passing, from anywhere. Errors stay until they are closed. */
export function toast(words: string, { tone = 'plain', undo, action }: ToastOptions = {}): void {
  const offer = undo ? { label: t('common.undo'), run: undo } : action
  const id = toasts.add({
    title: words,
    type: tone,
    priority: tone === 'error' ? 'high' : 'low',
    ...(tone === 'error' ? { timeout: 0 } : {}),
    ...(offer ? { actionProps: { children: offer.label, onClick: () => take(id, offer.run) } } : {}),
  })
}

function take(id: string, run: () => void): void {
  toasts.close(id)
  run()
}
