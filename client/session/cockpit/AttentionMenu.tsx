import { MousePointer2 } from 'lucide-react'
import { Button } from '#client/ui/Button.tsx'
import { Menu, MenuChoice, MenuRule } from '#client/ui/Menu.tsx'
import { toast } from '#client/ui/toast.ts'
import { t } from '#client/words/t.ts'
import type { PayloadOf } from '#shared/session/commandTable.ts'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'

const cursors = ['few', 'everybody', 'nobody'] as const
const pointers = ['facilitators', 'everybody', 'nobody'] as const

/** What moves on everybody's screen. Whoever has chosen about cursors for themselves in the board's menu keeps that. */
export function AttentionMenu() {
  const { attention } = useSession()
  const { command } = useCommand()

  async function show(of: PayloadOf<'attention.cursors'>['of']) {
    if (await command('attention.cursors', { of })) toast(t(`session.cursorsNow.${of}`))
  }

  async function allow(whom: PayloadOf<'attention.laser'>['for']) {
    if (await command('attention.laser', { for: whom })) toast(t(`session.laserNow.${whom}`))
  }

  return (
    <Menu
      align="end"
      side="top"
      trigger={
        <Button wide icon={<MousePointer2 aria-hidden="true" />}>
          {t('session.pointing')}
        </Button>
      }
    >
      <MenuChoice
        label={t('session.cursors')}
        value={attention.cursors}
        options={cursors.map(value => ({ value, label: t(`session.cursorsOf.${value}`) }))}
        onChange={of => void show(of)}
      />
      <MenuRule />
      <MenuChoice
        label={t('session.laser')}
        value={attention.laser}
        options={pointers.map(value => ({ value, label: t(`session.laserFor.${value}`) }))}
        onChange={whom => void allow(whom)}
      />
    </Menu>
  )
}
