import { ExternalLink } from 'lucide-react'
import { useId } from 'react'
import input from '#client/ui/Field.module.css'
import { TextInput } from '#client/ui/Field.tsx'
import { t } from '#client/words/t.ts'
import { type FieldSpec, type FieldValue, isDay, isSafeAddress } from '#shared/board/fields.ts'
import { checkField } from './checkField.ts'
import styles from './fields.module.css'
import { useDraft } from './useDraft.ts'

export interface TypedFieldProps {
  readonly label: string
  readonly hint: string | undefined
  readonly disabled: boolean
  readonly spec: FieldSpec
  readonly value: FieldValue | undefined
  readonly onKeep: (value: FieldValue | undefined) => void
}

/** Fields that are typed: kept on leaving them or on Enter. */
export function TypedField(props: TypedFieldProps) {
  const { label, hint, disabled, spec, value, onKeep } = props
  const stored = value === undefined ? '' : String(value)
  const draft = useDraft(stored, text => checkField(spec, text), onKeep)
  if (spec.type === 'longtext') return <LongText {...props} draft={draft} />
  const shared = {
    label,
    hint,
    disabled,
    error: draft.error,
    value: draft.text,
    onBlur: draft.settle,
    onKeyDown: draft.onKeyDown,
    autoComplete: 'off',
  }
  switch (spec.type) {
    case 'date':
      return (
        <TextInput
          {...shared}
          type="date"
          onChange={text => (isRecentDay(text) ? onKeep(text) : draft.change(text))}
        />
      )
    case 'number':
      return (
        <TextInput {...shared} className={styles.short ?? ''} inputMode="decimal" onChange={draft.change} />
      )
    case 'url':
      return (
        <div>
          <TextInput {...shared} inputMode="url" dir="ltr" onChange={draft.change} />
          {isSafeAddress(stored) && <AddressLink address={stored} />}
        </div>
      )
    default:
      return <TextInput {...shared} dir="auto" onChange={draft.change} />
  }
}

function LongText({
  label,
  hint,
  disabled,
  draft,
}: TypedFieldProps & { draft: ReturnType<typeof useDraft> }) {
  const id = useId()
  return (
    <div className={input.field}>
      <label className={input.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        dir="auto"
        rows={2}
        className={styles.area}
        value={draft.text}
        disabled={disabled}
        aria-invalid={draft.error ? true : undefined}
        aria-describedby={`${id}-says`}
        onChange={event => draft.change(event.target.value)}
        onBlur={draft.settle}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) draft.onKeyDown(event)
        }}
      />
      <p id={`${id}-says`} className={draft.error ? input.error : input.hint} hidden={!draft.error && !hint}>
        {draft.error ?? hint}
      </p>
    </div>
  )
}

function AddressLink({ address }: { readonly address: string }) {
  return (
    <a className={styles.address} href={address} target="_blank" rel="noopener noreferrer">
      <ExternalLink aria-hidden="true" />
      <span>{t('details.openAddress', { address: address.replace(/^(https?:\/\/|mailto:)/i, '') })}</span>
      <span className="visually-hidden">({t('details.opensNew')})</span>
    </a>
  )
}

/** A year still being typed (0002, 0020, 0202) is a day too, but not the one that is meant. */
function isRecentDay(text: string): boolean {
  return isDay(text) && text >= '1900'
}
