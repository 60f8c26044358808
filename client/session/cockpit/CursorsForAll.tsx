import { MousePointer2 } from 'lucide-react'
import { Button } from '#client/ui/Button.tsx'
import { Menu, MenuChoice } from '#client/ui/Menu.tsx'
import { toast } from '#client/ui/toast.ts'
import { t } from '#client/words/t.ts'
import type { PayloadOf } from '#shared/session/commandTable.ts'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'

const choices = ['few', 'everybody', 'nobody'] as const

/** Whether people see each other's cursors; whoever has chosen for themselves in the board's menu keeps that. */
export function CursorsForAll() {
  const { attention } = useSession()
  const { command } = useCommand()

  async function choose(of: PayloadOf<'attention.cursors'>['of']) {
    if (await command('attention.cursors', { of })) toast(t(`session.cursorsNow.${of}`))
  }

  return (
    <Menu
      align="end"
      side="top"
      trigger={
        <Button wide icon={<MousePointer2 aria-hidden="true" />}>
          {t('session.cursors')}
        </Button>
      }
    >
      <MenuChoice
        label={t('session.cursors')}
        value={attention.cursors}
        options={choices.map(value => ({ value, label: t(`session.cursorsOf.${value}`) }))}
        onChange={of => void choose(of)}
      />
    </Menu>
  )
}
