import { Checkbox } from '#client/ui/Checkbox.tsx'
import { Select } from '#client/ui/Select.tsx'
import { choiceLabel, fieldHint, fieldLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import type { FieldSpec, FieldValue } from '#shared/board/fields.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import { ChoicesField } from './ChoicesField.tsx'
import { ListField } from './ListField.tsx'
import { PerspectiveField } from './PerspectiveField.tsx'
import { TypedField } from './TypedField.tsx'

export interface FieldControlProps {
  readonly spec: FieldSpec
  readonly value: FieldValue | undefined
  readonly disabled: boolean
  /** Undefined clears the field. */
  readonly onKeep: (value: FieldValue | undefined) => void
}

/** The control that suits a field. */
export function FieldControl({ spec, value, disabled, onKeep }: FieldControlProps) {
  const words = { label: fieldLabel(spec.key), hint: fieldHint(spec.key), disabled }
  switch (spec.type) {
    case 'text':
    case 'longtext':
    case 'number':
    case 'date':
    case 'url':
      return <TypedField {...words} spec={spec} value={value} onKeep={onKeep} />
    case 'flag':
      return (
        <Checkbox
          checked={value === true}
          disabled={disabled}
          hint={words.hint}
          onChange={checked => onKeep(checked)}
        >
          {words.label}
        </Checkbox>
      )
    case 'choice':
      return (
        <Select
          {...words}
          value={typeof value === 'string' ? value : ''}
          onChange={next => onKeep(next || undefined)}
        >
          <option value="">{t('details.noChoice')}</option>
          {spec.options.map(option => (
            <option key={option} value={option}>
              {choiceLabel(spec.key, option)}
            </option>
          ))}
        </Select>
      )
    case 'choices':
      return <ChoicesField {...words} spec={spec} value={textsOf(value)} onKeep={onKeep} />
    case 'list':
      return <ListField {...words} value={textsOf(value)} onKeep={onKeep} />
    case 'perspective':
      return <PerspectiveField {...words} value={typeof value === 'string' ? value : ''} onKeep={onKeep} />
    default:
      return unreachable(spec)
  }
}

function textsOf(value: FieldValue | undefined): readonly string[] {
  return typeof value === 'object' ? value : []
}
