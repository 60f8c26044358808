import { t } from '#client/words/t.ts'
import { TextInput, type TextInputProps } from './Field.tsx'

/** Asks what others may call somebody: all that anybody is ever asked. */
export function NameInput(props: Omit<TextInputProps, 'label'>) {
  return (
    <TextInput
      hint={t('home.noAccount')}
      {...props}
      label={t('home.name')}
      autoComplete="name"
      maxLength={80}
    />
  )
}
