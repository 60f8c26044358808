import { ArrowRight, FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button, LinkButton } from '#client/ui/Button.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { useAction } from '#client/ui/useAction.ts'
import { t } from '#client/words/t.ts'
import { CoreSheets } from './CoreSheets.tsx'
import styles from './HomePage.module.css'
import { JoinCard } from './JoinCard.tsx'
import { KnownBoards } from './KnownBoards.tsx'
import { NameAsk } from './NameAsk.tsx'
import { openNewBoard } from './openNewBoard.ts'
import { Page } from './Page.tsx'
import { readBoardFile } from './readBoardFile.ts'
import { useTitle } from './useTitle.ts'

/** What waits for a name before it is opened: the example, or a file. */
type Wish =
  | { readonly from: 'demo' }
  | { readonly from: 'file'; readonly file: string; readonly board: object | Blob }

export function HomePage() {
  useTitle(undefined)
  const [wish, setWish] = useState<Wish>()
  const [fileError, setFileError] = useState<string>()
  const opening = useAction()
  const picker = useRef<HTMLInputElement>(null)

  async function takeFile(file: File | undefined) {
    if (!file) return
    const read = await readBoardFile(file)
    setFileError(read.ok ? undefined : read.refusal)
    if (read.ok) setWish({ from: 'file', file: file.name, board: read.value })
  }

  return (
    <Page foot={t('home.foot')}>
      <div className={styles.hero}>
        <section className={styles.words}>
          <h1 tabIndex={-1} className={styles.title}>
            {t('home.title')}
          </h1>
          <p className={styles.lead}>{t('home.lead')}</p>
          <div className={styles.actions}>
            <LinkButton href="/new" tone="ink" size="big">
              {t('home.make')}
              <ArrowRight aria-hidden="true" />
            </LinkButton>
            <Button size="big" onClick={() => setWish({ from: 'demo' })}>
              {t('home.demo')}
            </Button>
          </div>
          <Button
            tone="quiet"
            className={styles.file}
            icon={<FileUp aria-hidden="true" />}
            onClick={() => picker.current?.click()}
          >
            {t('home.openFile')}
          </Button>
          <input
            ref={picker}
            type="file"
            hidden
            accept=".json,.zip,application/json,application/zip"
            onChange={event => {
              void takeFile(event.target.files?.[0])
              event.target.value = ''
            }}
          />
          {fileError && <ErrorBox>{fileError}</ErrorBox>}
        </section>
        <JoinCard />
      </div>
      <KnownBoards />
      <CoreSheets />
      <NameAsk
        open={wish !== undefined}
        text={wish?.from === 'file' ? t('nameAsk.import', { file: wish.file }) : t('nameAsk.demo')}
        action={opening}
        onClose={() => setWish(undefined)}
        onName={(name, passphrase) => {
          if (!wish) return
          const source = wish.from === 'demo' ? { demo: true as const } : wish
          const by = passphrase === undefined ? {} : { passphrase }
          void opening.run(
            () => openNewBoard({ ...source, ...by }, name),
            () => {},
          )
        }}
      />
    </Page>
  )
}
