import { useRef, useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { TextInput } from '#client/ui/Field.tsx'
import { NameInput } from '#client/ui/NameInput.tsx'
import { useAction } from '#client/ui/useAction.ts'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import styles from './JoinCard.module.css'
import { myName, rememberMyName } from './myName.ts'
import { navigate } from './navigation.ts'
import { checkCode, formatCode } from './roomCode.ts'

/** Room code and name: all that a person with a phone and a projector in sight needs. */
export function JoinCard() {
  const [code, setCode] = useState('')
  const [name, setName] = useState(myName)
  const [tried, setTried] = useState(false)
  const codeInput = useRef<HTMLInputElement>(null)
  const nameInput = useRef<HTMLInputElement>(null)
  const joining = useAction()
  const codeError = checkCode(code)
  const nameError = name.trim() === '' ? t('home.nameMissing') : undefined

  function submit() {
    setTried(true)
    if (codeError) return codeInput.current?.focus()
    if (nameError) return nameInput.current?.focus()
    void joining.run(
      () => http.joinByCode({ code, name: name.trim() }),
      joined => {
        rememberMyName(name)
        navigate(`/b/${joined.board}`)
      },
    )
  }

  return (
    <section className={styles.card} aria-labelledby="join-title">
      <h2 id="join-title" className={styles.title}>
        {t('home.join')}
      </h2>
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        <TextInput
          ref={codeInput}
          label={t('home.code')}
          look="code"
          value={code}
          onChange={value => setCode(formatCode(value))}
          placeholder={t('home.codeExample')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={12}
          error={tried ? codeError : undefined}
        />
        <NameInput ref={nameInput} value={name} onChange={setName} error={tried ? nameError : undefined} />
        {joining.error && <ErrorBox>{joining.error}</ErrorBox>}
        <Button type="submit" tone="main" size="big" wide busy={joining.busy}>
          {t('home.comeIn')}
        </Button>
      </form>
    </section>
  )
}
