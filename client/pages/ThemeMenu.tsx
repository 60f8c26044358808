import { SunMoon } from 'lucide-react'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu, MenuChoice } from '#client/ui/Menu.tsx'
import { chooseTheme, type ThemeChoice, themeChoice } from '#client/ui/theme.ts'
import { useObservable } from '#client/ui/useObservable.ts'
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

/** The same choice inside another menu. */
export function ThemeChoices() {
  const options: readonly { value: ThemeChoice; label: string }[] = [
    { value: 'system', label: t('theme.system') },
    { value: 'light', label: t('theme.light') },
    { value: 'dark', label: t('theme.dark') },
  ]
  return (
    <MenuChoice
      label={t('theme.label')}
      value={useObservable(themeChoice)}
      options={options}
      onChange={chooseTheme}
    />
  )
}
