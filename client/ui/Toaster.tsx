import { Toast } from '@base-ui/react/toast'
import { CloseButton } from './CloseButton.tsx'
import styles from './Toaster.module.css'
import { toasts } from './toast.ts'

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
