import { useId } from 'react'
import { t } from '#client/words/t.ts'
import { Button } from './Button.tsx'
import { Dialog, type DialogProps } from './Dialog.tsx'

export interface FormDialogProps extends Omit<DialogProps, 'actions'> {
  /** What the button says that sends it; Enter does the same. */
  readonly submitLabel: string
  readonly onSubmit: () => void
  readonly tone?: 'main' | 'danger'
  readonly busy?: boolean
  readonly disabled?: boolean
  /** Of the form. */
  readonly className?: string | undefined
}

/** A dialog that asks for something: to be sent, or left by cancelling. What is wrong is said by the fields themselves. */
export function FormDialog(props: FormDialogProps) {
  const {
    submitLabel,
    onSubmit,
    tone = 'main',
    busy = false,
    disabled = false,
    className,
    children,
    ...rest
  } = props
  const form = useId()
  return (
    <Dialog
      {...rest}
      actions={
        <>
          <Button onClick={() => rest.onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button tone={tone} type="submit" form={form} busy={busy} disabled={disabled}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={className}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          onSubmit()
        }}
      >
        {children}
      </form>
    </Dialog>
  )
}
