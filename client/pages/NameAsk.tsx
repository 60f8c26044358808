import { useRef, useState } from 'react'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { FormDialog } from '#client/ui/FormDialog.tsx'
import { NameInput } from '#client/ui/NameInput.tsx'
import { PassphraseInput } from '#client/ui/PassphraseInput.tsx'
import type { Action } from '#client/ui/useAction.ts'
import { useAnswer } from '#client/ui/useAnswer.ts'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import { myName } from './myName.ts'
import styles from './NameAsk.module.css'

export interface NameAskProps {
  readonly open: boolean
  /** What opens once the name is there. */
  readonly text: string
  readonly action: Action
  readonly onClose: () => void
  /** The pass phrase only where the server asks for one before a board is made. */
  readonly onName: (name: string, passphrase?: string) => void
}

/** Asks for a name, nothing else; the one used last is there already, so that Enter is enough. */
export function NameAsk({ open, text, action, onClose, onName }: NameAskProps) {
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(myName)
  const [missing, setMissing] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const server = useAnswer(http.server).answer
  const needsPassphrase = server?.ok === true && server.value.createBoards === 'passphrase'

  function submit() {
    const trimmed = name.trim()
    setMissing(trimmed === '')
    if (trimmed === '') input.current?.focus()
    else if (needsPassphrase) onName(trimmed, passphrase)
    else onName(trimmed)
  }

  return (
    <FormDialog
      open={open}
      onOpenChange={next => {
        if (!next) onClose()
      }}
      title={t('nameAsk.title')}
      description={text}
      initialFocus={input}
      submitLabel={t('nameAsk.open')}
      busy={action.busy}
      className={styles.form}
      onSubmit={submit}
    >
      <NameInput
        ref={input}
        value={name}
        onChange={setName}
        error={missing ? t('home.nameMissing') : undefined}
      />
      {needsPassphrase && <PassphraseInput value={passphrase} onChange={setPassphrase} />}
      {action.error && <ErrorBox>{action.error}</ErrorBox>}
    </FormDialog>
  )
}
