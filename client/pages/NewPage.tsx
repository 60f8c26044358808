import { type RefObject, useRef, useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { TextInput } from '#client/ui/Field.tsx'
import { NameInput } from '#client/ui/NameInput.tsx'
import { PassphraseInput } from '#client/ui/PassphraseInput.tsx'
import { useAction } from '#client/ui/useAction.ts'
import { useAnswer } from '#client/ui/useAnswer.ts'
import { http } from '#client/wire/http.ts'
import { language, t } from '#client/words/t.ts'
import { CanvasChoice } from './CanvasChoice.tsx'
import { myName } from './myName.ts'
import styles from './NewPage.module.css'
import { openNewBoard } from './openNewBoard.ts'
import { Page } from './Page.tsx'
import { useTitle } from './useTitle.ts'

/** A title and a name are enough; whoever fills this in becomes the facilitator. */
export function NewPage() {
  useTitle(t('new.title'))
  const [title, setTitle] = useState('')
  const [community, setCommunity] = useState('')
  const [name, setName] = useState(myName)
  const [passphrase, setPassphrase] = useState('')
  const [canvases, setCanvases] = useState<ReadonlySet<string>>(new Set(['domain', 'community', 'practice']))
  const [tried, setTried] = useState(false)
  // Undefined until known; if the question fails, making the board will say what is missing.
  const server = useAnswer(http.server).answer
  const needsPassphrase = server?.ok === true && server.value.createBoards === 'passphrase'
  const inputs = { title: useInput(), passphrase: useInput(), name: useInput() }
  const making = useAction()

  const missing = {
    title: title.trim() === '' ? t('new.boardTitleMissing') : undefined,
    passphrase: needsPassphrase && passphrase === '' ? t('new.passphraseMissing') : undefined,
    name: name.trim() === '' ? t('home.nameMissing') : undefined,
  }
  const canvasMissing = canvases.size === 0 ? t('new.noCanvas') : undefined

  function submit() {
    setTried(true)
    const first = (['title', 'passphrase', 'name'] as const).find(field => missing[field])
    if (first) return inputs[first].current?.focus()
    if (canvasMissing) return
    const wish = {
      title: title.trim(),
      community: community.trim(),
      canvases: [...canvases],
      language,
      ...(needsPassphrase && { passphrase }),
    }
    void making.run(
      () => openNewBoard(wish, name.trim()),
      () => {},
    )
  }

  return (
    <Page>
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        <div className={styles.side}>
          <h1 tabIndex={-1} className={styles.title}>
            {t('new.title')}
          </h1>
          <p className={styles.lead}>{t('new.lead')}</p>
          <div className={styles.fields}>
            <TextInput
              ref={inputs.title}
              label={t('new.boardTitle')}
              value={title}
              onChange={setTitle}
              placeholder={t('new.boardTitleExample')}
              autoComplete="off"
              maxLength={200}
              error={tried ? missing.title : undefined}
            />
            <TextInput
              label={`${t('new.community')} (${t('common.optional')})`}
              value={community}
              onChange={setCommunity}
              autoComplete="off"
              maxLength={200}
              hint={t('new.communityHint')}
            />
            {needsPassphrase && (
              <PassphraseInput
                ref={inputs.passphrase}
                value={passphrase}
                onChange={setPassphrase}
                error={tried ? missing.passphrase : undefined}
              />
            )}
            <NameInput
              ref={inputs.name}
              value={name}
              onChange={setName}
              error={tried ? missing.name : undefined}
            />
          </div>
          {making.error && <ErrorBox>{making.error}</ErrorBox>}
          <Button type="submit" tone="main" size="big" wide busy={making.busy}>
            {t('new.make')}
          </Button>
        </div>
        <CanvasChoice chosen={canvases} onChange={setCanvases} error={tried ? canvasMissing : undefined} />
      </form>
    </Page>
  )
}

function useInput(): RefObject<HTMLInputElement | null> {
  return useRef<HTMLInputElement>(null)
}
