import { BookmarkPlus, Download, Drama, Ellipsis, Flag, ListPlus, Plus } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu, MenuItem, MenuRule } from '#client/ui/Menu.tsx'
import { t } from '#client/words/t.ts'
import { scriptFrom } from '#shared/session/script/WorkingScript.ts'
import { useSession } from '../useSession.ts'
import styles from './Cockpit.module.css'
import type { CockpitScriptProps } from './CockpitScript.tsx'
import { downloadScript } from './downloadScript.ts'
import { EndDialog } from './EndDialog.tsx'
import { KeepScriptDialog } from './KeepScriptDialog.tsx'
import { StepDialog } from './StepDialog.tsx'

/** The script's name, and what can be done with the whole of it. */
export function ScriptHead({ onChooseScript, onRehearse }: CockpitScriptProps) {
  const { script, course } = useSession()
  const [isAdding, setAdding] = useState(false)
  const [isKeeping, setKeeping] = useState(false)
  const [isEnding, setEnding] = useState(false)
  const last = script?.steps.at(-1)
  const whole = script && scriptFrom(script)
  return (
    <div className={styles.titleLine}>
      <h2 id="script-title" className={styles.title}>
        {t('session.script')}
      </h2>
      <Menu
        trigger={
          <IconButton label={t('session.scriptMenu')}>
            <Ellipsis />
          </IconButton>
        }
      >
        {course.state !== 'ended' && (
          <MenuItem icon={<Plus />} onSelect={() => setAdding(true)}>
            {t('session.stepAddLast')}
          </MenuItem>
        )}
        {course.state !== 'running' && (
          <MenuItem icon={<ListPlus />} onSelect={onChooseScript}>
            {t('session.another')}
          </MenuItem>
        )}
        {whole && onRehearse && course.state !== 'running' && (
          <MenuItem icon={<Drama />} onSelect={() => onRehearse(whole)}>
            {t('rehearsal.rehearse')}
          </MenuItem>
        )}
        {script && script.steps.length > 0 && (
          <>
            <MenuItem icon={<BookmarkPlus />} onSelect={() => setKeeping(true)}>
              {t('session.keep')}
            </MenuItem>
            <MenuItem icon={<Download />} onSelect={() => downloadScript(script)}>
              {t('session.exportScript')}
            </MenuItem>
          </>
        )}
        {course.state === 'running' && (
          <>
            <MenuRule />
            <MenuItem icon={<Flag />} onSelect={() => setEnding(true)}>
              {t('session.end')}
            </MenuItem>
          </>
        )}
      </Menu>
      {isAdding && <StepDialog step={last} as="add" onClose={() => setAdding(false)} />}
      {script && isKeeping && <KeepScriptDialog script={script} onClose={() => setKeeping(false)} />}
      {isEnding && <EndDialog open onOpenChange={setEnding} />}
    </div>
  )
}
