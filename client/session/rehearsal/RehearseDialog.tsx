import { useRef, useState } from 'react'
import { useMeta } from '#client/editor/hooks.ts'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { FormDialog } from '#client/ui/FormDialog.tsx'
import { PassphraseInput } from '#client/ui/PassphraseInput.tsx'
import { Select } from '#client/ui/Select.tsx'
import { useAction } from '#client/ui/useAction.ts'
import { useAnswer } from '#client/ui/useAnswer.ts'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import { fewestPlayers, mostPlayers } from '#shared/session/rehearsal/Rehearsal.ts'
import type { SessionScript } from '#shared/session/schema.ts'
import { useAttending } from '../ConveningContext.tsx'
import { openRehearsal } from './openRehearsal.ts'
import styles from './Rehearsal.module.css'

export interface RehearseDialogProps {
  readonly script: SessionScript
  readonly onClose: () => void
  /** Made, and come in as its facilitator. */
  readonly onOpened: (board: string) => void
}

const sizes = Array.from({ length: mostPlayers - fewestPlayers + 1 }, (_, index) => fewestPlayers + index)
const usualSize = 6

/** With how many simulated people, and what becomes of it all: nothing of it comes to this board. */
export function RehearseDialog({ script, onClose, onOpened }: RehearseDialogProps) {
  const { board, me } = useAttending()
  const { title } = useMeta()
  const peopleInput = useRef<HTMLSelectElement>(null)
  const passphraseInput = useRef<HTMLInputElement>(null)
  const [people, setPeople] = useState(usualSize)
  const [passphrase, setPassphrase] = useState('')
  const [isMissing, setMissing] = useState(false)
  const server = useAnswer(http.server).answer
  const needsPassphrase = server?.ok === true && server.value.createBoards === 'passphrase'
  const making = useAction()

  function begin() {
    const lacks = needsPassphrase && passphrase === ''
    setMissing(lacks)
    if (lacks) return passphraseInput.current?.focus()
    const wish = {
      title: t('rehearsal.boardTitle', { title }).slice(0, 200),
      people,
      script,
      ...(needsPassphrase && { passphrase }),
    }
    void making.run(
      () => openRehearsal(board, { wish, name: me.name }),
      made => onOpened(made.board),
    )
  }

  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title={t('rehearsal.title')}
      description={t('rehearsal.text', { script: script.title })}
      initialFocus={peopleInput}
      submitLabel={t('rehearsal.begin')}
      busy={making.busy}
      onSubmit={begin}
      className={styles.form}
    >
      <Select
        ref={peopleInput}
        label={t('rehearsal.people')}
        value={String(people)}
        onChange={value => setPeople(Number(value))}
        hint={t('rehearsal.peopleHint')}
      >
        {sizes.map(size => (
          <option key={size} value={size}>
            {size}
          </option>
        ))}
      </Select>
      {needsPassphrase && (
        <PassphraseInput
          ref={passphraseInput}
          value={passphrase}
          onChange={setPassphrase}
          error={isMissing ? t('new.passphraseMissing') : undefined}
        />
      )}
      {making.error && <ErrorBox>{making.error}</ErrorBox>}
    </FormDialog>
  )
}
