import { FileUp, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { t } from '#client/words/t.ts'
import type { SessionScript } from '#shared/session/schema.ts'
import { scripts } from '#shared/session/scripts.ts'
import { useCommand } from '../useCommand.ts'
import styles from './Choose.module.css'
import { emptyScript } from './emptyScript.ts'
import { readScriptFile } from './readScriptFile.ts'
import { ScriptPreview } from './ScriptPreview.tsx'
import { useOwnScripts } from './useOwnScripts.ts'

export interface ChooseScriptDialogProps {
  readonly onClose: () => void
  readonly onChosen: () => void
  /** Absent on a board that is a rehearsal itself. */
  readonly onRehearse: ((script: SessionScript) => void) | undefined
}

/** Which script the group follows: from the library, from a file, or one still to be written. */
export function ChooseScriptDialog({ onClose, onChosen, onRehearse }: ChooseScriptDialogProps) {
  const { command, busy } = useCommand()
  const file = useRef<HTMLInputElement>(null)
  const [read, setRead] = useState<SessionScript>()
  const [fault, setFault] = useState<string>()
  const { own, fault: ownFault, drop } = useOwnScripts()
  const [chosenKey, setChosenKey] = useState('library launch-90')
  const offered = [
    ...(read ? [{ from: 'file', script: read }] : []),
    ...own.map(script => ({ from: 'own', script })),
    ...[...scripts.values()].map(script => ({ from: 'library', script })),
  ].map(one => ({ ...one, key: `${one.from} ${one.script.id}` }))
  const offer = offered.find(({ key }) => key === chosenKey)
  const chosen = offer?.script

  async function readFrom(list: FileList | null) {
    const [first] = list ?? []
    if (!first) return
    const answer = await readScriptFile(first)
    setFault(answer.ok ? undefined : answer.refusal)
    if (!answer.ok) return
    setRead(answer.value)
    setChosenKey(`file ${answer.value.id}`)
  }

  async function use(script: Parameters<typeof command<'script.choose'>>[1]['script']) {
    if (await command('script.choose', { script })) onChosen()
  }

  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      place="wide"
      title={t('session.chooseTitle')}
      description={t('session.chooseText')}
      actions={
        <>
          <Button
            tone="quiet"
            icon={<FileUp aria-hidden="true" />}
            className={styles.first ?? ''}
            onClick={() => file.current?.click()}
          >
            {t('session.openScript')}
          </Button>
          <Button busy={busy} onClick={() => use(emptyScript())}>
            {t('session.emptyScript')}
          </Button>
          <Button tone="main" busy={busy} disabled={!chosen} onClick={() => chosen && use(chosen)}>
            {t('session.useScript')}
          </Button>
        </>
      }
    >
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        hidden
        onChange={event => {
          void readFrom(event.target.files)
          event.target.value = ''
        }}
      />
      {(fault ?? ownFault) && <ErrorBox>{fault ?? ownFault}</ErrorBox>}
      <div className={styles.choice}>
        <fieldset className={styles.list}>
          <legend className="visually-hidden">{t('session.chooseTitle')}</legend>
          {offered.map(({ key, from, script }) => (
            <label key={key} className={styles.option}>
              <input
                type="radio"
                name="script"
                value={key}
                checked={key === chosenKey}
                onChange={() => setChosenKey(key)}
              />
              <span>
                <span className={styles.title}>{script.title}</span>
                <span className={styles.facts}>
                  {from === 'own' && `${t('session.ownScripts')} · `}
                  {t('session.scriptFacts', { minutes: script.minutes, size: script.size })}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        {chosen && (
          <div>
            <ScriptPreview script={chosen} onRehearse={onRehearse} />
            {offer.from === 'own' && (
              <Button
                tone="quiet"
                icon={<Trash2 aria-hidden="true" />}
                className={styles.drop ?? ''}
                onClick={() => {
                  setChosenKey('library launch-90')
                  void drop(chosen)
                }}
              >
                {t('session.dropScript')}
              </Button>
            )}
          </div>
        )}
      </div>
    </Dialog>
  )
}
