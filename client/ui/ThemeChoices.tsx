import { t } from '#client/words/t.ts'
import { MenuChoice } from './Menu.tsx'
import { chooseTheme, type ThemeChoice, themeChoice } from './theme.ts'
import { useObservable } from './useObservable.ts'

/** Light, dark or as the device, inside a menu. */
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
