import { useState } from 'react'
import { TextInput } from '#client/ui/Field.tsx'
import { FormDialog } from '#client/ui/FormDialog.tsx'
import { Select } from '#client/ui/Select.tsx'
import { t } from '#client/words/t.ts'
import { groupings, stepModes } from '#shared/session/schema.ts'
import type { WorkingStep } from '#shared/session/script/WorkingScript.ts'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'
import { NamingField } from './NamingField.tsx'
import { newStepId } from './newStepId.ts'
import { PermissionFields } from './PermissionFields.tsx'
import styles from './StepDialog.module.css'
import { blankStep, changeFrom, draftOf, type StepDraft, stepFrom, whyNotDraft } from './stepDraft.ts'
import { TargetField } from './TargetField.tsx'
import { WordsField } from './WordsField.tsx'

export interface StepDialogProps {
  readonly step: WorkingStep | undefined
  /** Changes this step, or adds another after it; into an empty script without any. */
  readonly as: 'edit' | 'add'
  readonly onClose: () => void
}

/** All of a step as a form. */
export function StepDialog({ step, as, onClose }: StepDialogProps) {
  const { script, timings } = useSession()
  const { command, busy } = useCommand()
  const [draft, setDraft] = useState<StepDraft>(() => (as === 'edit' && step ? draftOf(step) : blankStep))
  const [tried, setTried] = useState(false)
  const faults = tried ? whyNotDraft(draft) : {}
  const hasBegun = as === 'edit' && step !== undefined && timings[step.id]?.began !== undefined
  const set = (part: Partial<StepDraft>) => setDraft(former => ({ ...former, ...part }))

  async function save() {
    setTried(true)
    if (Object.keys(whyNotDraft(draft)).length > 0) return
    const follower = step && script?.steps[script.steps.findIndex(({ id }) => id === step.id) + 1]
    const done =
      as === 'edit' && step
        ? await command('script.edit', { step: step.id, change: changeFrom(draft) })
        : await command('script.add', {
            step: stepFrom(draft, newStepId()),
            ...(follower && { before: follower.id }),
          })
    if (done) onClose()
  }

  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title={t(as === 'edit' ? 'session.stepEditTitle' : 'session.stepAddTitle')}
      submitLabel={t(as === 'edit' ? 'common.save' : 'session.stepAddNow')}
      busy={busy}
      className={styles.form}
      onSubmit={() => void save()}
    >
      <TextInput
        label={t('session.field.title')}
        value={draft.title}
        maxLength={200}
        onChange={title => set({ title })}
        error={faults.title}
      />
      <div className={styles.row}>
        <TextInput
          label={t('session.field.minutes')}
          inputMode="numeric"
          value={draft.minutes}
          onChange={minutes => set({ minutes })}
          error={faults.minutes}
        />
        <Select
          label={t('session.field.mode')}
          value={draft.mode}
          onChange={value => set({ mode: stepModes.find(mode => mode === value) ?? draft.mode })}
        >
          {stepModes.map(mode => (
            <option key={mode} value={mode}>
              {t(`session.mode.${mode}`)}
            </option>
          ))}
        </Select>
        <Select
          label={t('session.field.grouping')}
          value={draft.grouping}
          onChange={value => set({ grouping: groupings.find(one => one === value) ?? '' })}
        >
          <option value="">{t('session.grouping.none')}</option>
          {groupings.map(one => (
            <option key={one} value={one}>
              {t(`session.grouping.${one}`)}
            </option>
          ))}
        </Select>
      </div>
      {(draft.mode === 'write' || draft.naming === 'anonymous') && (
        <NamingField
          value={draft.naming}
          onChange={naming => set({ naming })}
          begun={hasBegun ? (step.naming ?? 'named') : undefined}
        />
      )}
      <TargetField value={draft.target} onChange={target => set({ target })} />
      <WordsField
        label={t('session.field.participants')}
        value={draft.participants}
        onChange={participants => set({ participants })}
      />
      <WordsField
        label={t('session.field.facilitator')}
        value={draft.facilitator}
        onChange={facilitator => set({ facilitator })}
      />
      <PermissionFields
        mode={draft.mode}
        value={draft.permissions}
        onChange={permissions => set({ permissions })}
      />
    </FormDialog>
  )
}
