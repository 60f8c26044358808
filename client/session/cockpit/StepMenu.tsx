import { ArrowDown, ArrowUp, Ellipsis, PenLine, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu, MenuItem, MenuRule } from '#client/ui/Menu.tsx'
import { t } from '#client/words/t.ts'
import type { WorkingStep } from '#shared/session/script/WorkingScript.ts'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'
import { dropStep } from './dropStep.ts'
import { moveStep } from './moveStep.ts'
import { StepDialog } from './StepDialog.tsx'

export interface StepMenuProps {
  readonly step: WorkingStep
  readonly place: number
}

/** What can be made of a step, before the session and while it runs. */
export function StepMenu({ step, place }: StepMenuProps) {
  const { course, script, timings } = useSession()
  const { command } = useCommand()
  const [asked, setAsked] = useState<'edit' | 'add'>()
  if (!script || course.state === 'ended') return null
  const hasBegun = timings[step.id]?.began !== undefined
  const move = (by: -1 | 1) => moveStep({ script, step, to: place - 1 + by, command })
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('session.stepMenu', { step: step.title })}>
            <Ellipsis />
          </IconButton>
        }
      >
        <MenuItem icon={<PenLine />} onSelect={() => setAsked('edit')}>
          {t('session.stepEdit')}
        </MenuItem>
        <MenuItem icon={<Plus />} onSelect={() => setAsked('add')}>
          {t('session.stepAdd')}
        </MenuItem>
        <MenuRule />
        <MenuItem icon={<ArrowUp />} disabled={place === 1} onSelect={() => move(-1)}>
          {t('session.stepUp')}
        </MenuItem>
        <MenuItem icon={<ArrowDown />} disabled={place === script.steps.length} onSelect={() => move(1)}>
          {t('session.stepDown')}
        </MenuItem>
        {!hasBegun && (
          <>
            <MenuRule />
            <MenuItem icon={<Trash2 />} tone="danger" onSelect={() => dropStep({ script, step, command })}>
              {t('session.stepDrop')}
            </MenuItem>
          </>
        )}
      </Menu>
      {asked && <StepDialog step={step} as={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}
