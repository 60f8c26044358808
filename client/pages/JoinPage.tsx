import { useRef, useState } from 'react'
import { Button, LinkButton } from '#client/ui/Button.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { NameInput } from '#client/ui/NameInput.tsx'
import { useAction } from '#client/ui/useAction.ts'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import styles from './JoinPage.module.css'
import { JoinRefused } from './JoinRefused.tsx'
import { myName, rememberMyName } from './myName.ts'
import { Page } from './Page.tsx'
import { useTitle } from './useTitle.ts'

export interface JoinPageProps {
  readonly board: string
  readonly joinKey: string
  readonly onJoined: () => void
}

/** Asks the one thing that is needed to come in. */
export function JoinPage({ board, joinKey, onJoined }: JoinPageProps) {
  useTitle(t('home.join'))
  const [name, setName] = useState(myName)
  const [missing, setMissing] = useState(false)
  const [stale, setStale] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const joining = useAction()

  function submit() {
    setMissing(name.trim() === '')
    if (name.trim() === '') return input.current?.focus()
    void joining.run(
      async () => {
        const answer = await http.join(board, { key: joinKey, name: name.trim() })
        setStale(!answer.ok && isStale(answer.refusal.code))
        return answer
      },
      () => {
        rememberMyName(name)
        onJoined()
      },
    )
  }

  if (stale) return <JoinRefused why="stale" />
  return (
    <Page>
      <section className={styles.card}>
        <h1 tabIndex={-1} className={styles.title}>
          {t('join.title')}
        </h1>
        <p className={styles.lead}>{t('join.lead')}</p>
        <form
          className={styles.form}
          noValidate
          onSubmit={event => {
            event.preventDefault()
            submit()
          }}
        >
          <NameInput
            ref={input}
            value={name}
            onChange={setName}
            error={missing ? t('home.nameMissing') : undefined}
          />
          {joining.error && <ErrorBox>{joining.error}</ErrorBox>}
          <Button type="submit" tone="main" size="big" wide busy={joining.busy}>
            {t('home.comeIn')}
          </Button>
        </form>
        <LinkButton href="/learn" tone="quiet">
          {t('join.learn')}
        </LinkButton>
      </section>
    </Page>
  )
}

const staleCodes: ReadonlySet<string> = new Set([
  'board-unknown',
  'link-unknown',
  'not-found',
  'forbidden',
  'http-404',
])

function isStale(code: string): boolean {
  return staleCodes.has(code)
}
