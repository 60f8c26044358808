import { Toast } from '@base-ui/react/toast'
import { useEffect } from 'react'
import { t } from '#client/words/t.ts'
import { CloseButton } from './CloseButton.tsx'
import styles from './Toaster.module.css'
import { type Toast as Said, untold } from './toast.ts'
import { useObservable } from './useObservable.ts'

const toasts = Toast.createToastManager()

/** Where short messages appear. They stay long enough to read, wait while pointed at, and are announced. */
export function Toaster() {
  return (
    <Toast.Provider toastManager={toasts} timeout={6000} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList() {
  const manager = Toast.useToastManager()
  const said = useObservable(untold)
  useEffect(() => {
    if (said.length === 0) return
    untold.set([])
    for (const one of said) show(one)
  }, [said])
  return manager.toasts.map(item => (
    <Toast.Root key={item.id} toast={item} className={styles.toast} data-type={item.type}>
      <Toast.Content className={styles.content}>
        <Toast.Title className={styles.words} render={<p />} />
        <Toast.Action className={styles.action} />
        <Toast.Close render={<CloseButton />} />
      </Toast.Content>
    </Toast.Root>
  ))
}

function show({ words, tone = 'plain', undo, action }: Said): void {
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
