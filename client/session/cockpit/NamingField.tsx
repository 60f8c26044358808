import { Select } from '#client/ui/Select.tsx'
import { t } from '#client/words/t.ts'
import type { StepDraft } from './stepDraft.ts'

export interface NamingFieldProps {
  readonly value: StepDraft['naming']
  readonly onChange: (value: StepDraft['naming']) => void
  /** What was declared when the step began, if it has: from then on anonymity is only tightened. */
  readonly begun: 'named' | 'anonymous' | undefined
}

/** Whether cards of a writing step will bear the names of their authors. Everybody reads it while they write. */
export function NamingField({ value, onChange, begun }: NamingFieldProps) {
  return (
    <Select
      label={t('session.field.naming')}
      value={value || 'named'}
      disabled={begun === 'anonymous'}
      onChange={chosen => onChange(chosen === 'anonymous' ? 'anonymous' : 'named')}
      hint={begun && t(`session.namingBegun.${begun}`)}
    >
      <option value="named">{t('session.naming.named')}</option>
      <option value="anonymous">{t('session.naming.anonymous')}</option>
    </Select>
  )
}
