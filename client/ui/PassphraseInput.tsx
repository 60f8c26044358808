import { t } from '#client/words/t.ts'
import { TextInput, type TextInputProps } from './Field.tsx'

/** Asks for the pass phrase of a server on which not everybody may make boards. */
export function PassphraseInput(props: Omit<TextInputProps, 'label' | 'type' | 'hint'>) {
  return (
    <TextInput
      {...props}
      label={t('new.passphrase')}
      type="password"
      autoComplete="off"
      hint={t('new.passphraseHint')}
    />
  )
}
