import { SunMoon } from 'lucide-react'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { ThemeChoices } from '#client/ui/ThemeChoices.tsx'
import { t } from '#client/words/t.ts'

export function ThemeMenu() {
  return (
    <Menu
      trigger={
        <IconButton label={t('theme.label')}>
          <SunMoon />
        </IconButton>
      }
    >
      <ThemeChoices />
    </Menu>
  )
}
