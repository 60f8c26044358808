import { useRef, useState } from 'react'
import { Disc } from '#client/ui/Disc.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { TextInput } from '#client/ui/Field.tsx'
import { FormDialog } from '#client/ui/FormDialog.tsx'
import { NameInput } from '#client/ui/NameInput.tsx'
import { SwatchRow } from '#client/ui/SwatchRow.tsx'
import { toast } from '#client/ui/toast.ts'
import { useAction } from '#client/ui/useAction.ts'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import type { Participant } from '#shared/protocol/http.ts'
import styles from './AboutMeDialog.module.css'
import { personColors } from './personColors.ts'

export interface AboutMeDialogProps {
  readonly board: string
  readonly me: Participant
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onChanged: (me: Participant) => void
}

/** What others know of oneself: a name, and whatever else one likes to tell. */
export function AboutMeDialog({ board, me, open, onOpenChange, onChanged }: AboutMeDialogProps) {
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(me.name)
  const [pronouns, setPronouns] = useState(me.pronouns ?? '')
  const [organisation, setOrganisation] = useState(me.organisation ?? '')
  const [color, setColor] = useState(me.color)
  const saving = useAction()

  function submit() {
    if (name.trim() === '') {
      input.current?.focus()
      return saving.refuse(t('home.nameMissing'))
    }
    const told = { name: name.trim(), pronouns, organisation, color }
    void saving.run(
      () => http.changeParticipant(board, me.id, told),
      changed => {
        onChanged(changed)
        onOpenChange(false)
        toast(changed.name === me.name ? t('aboutMe.done') : t('rename.done', { name: changed.name }))
      },
    )
  }

  return (
    <FormDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('aboutMe.title')}
      description={t('aboutMe.text')}
      initialFocus={input}
      submitLabel={t('common.save')}
      busy={saving.busy}
      className={styles.form}
      onSubmit={submit}
    >
      <NameInput ref={input} value={name} onChange={setName} hint={undefined} />
      <div className={styles.optional}>
        <TextInput
          label={t('aboutMe.pronouns')}
          value={pronouns}
          onChange={setPronouns}
          maxLength={40}
          autoComplete="off"
        />
        <TextInput
          label={t('aboutMe.organisation')}
          value={organisation}
          onChange={setOrganisation}
          maxLength={200}
          autoComplete="organization"
        />
      </div>
      <div className={styles.color}>
        <Disc name={name} color={color} size="l" />
        <SwatchRow
          label={t('aboutMe.color')}
          swatches={personColors()}
          shape="disc"
          value={color}
          onChange={setColor}
        />
      </div>
      {saving.error && <ErrorBox>{saving.error}</ErrorBox>}
    </FormDialog>
  )
}
