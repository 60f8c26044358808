import { Fragment } from 'react'
import { Dialog } from '#client/ui/Dialog.tsx'
import { t } from '#client/words/t.ts'
import styles from './ShortcutSheet.module.css'
import { type Key, shortcutGroups } from './shortcuts.ts'

export interface ShortcutSheetProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** All keys in words. */
export function ShortcutSheet({ open, onOpenChange }: ShortcutSheetProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('shortcut.title')}
      description={t('shortcut.says')}
    >
      {shortcutGroups.map(({ title, shortcuts }) => (
        <section key={title} className={styles.group} aria-label={t(title)}>
          <h3 className={styles.title}>{t(title)}</h3>
          <dl className={styles.list}>
            {shortcuts.map(({ does, keys }) => (
              <div key={does} className={styles.line}>
                <dt>{t(does)}</dt>
                <dd className={styles.keys}>
                  {keys.map((combination, index) => (
                    <Fragment key={combination.map(printed).join(' ')}>
                      {index > 0 && <span className={styles.or}>{t('shortcut.or')}</span>}
                      <span className={styles.combination}>
                        {combination.map(key => (
                          <kbd key={printed(key)} className={styles.key}>
                            {printed(key)}
                          </kbd>
                        ))}
                      </span>
                    </Fragment>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}

function printed(key: Key): string {
  if (typeof key === 'object') return 'print' in key ? key.print : t(key.word)
  switch (key) {
    case 'mod':
      return isMac() ? t('shortcut.keyCommand') : t('shortcut.keyControl')
    case 'shift':
      return t('shortcut.keyShift')
    case 'alt':
      return isMac() ? t('shortcut.keyOption') : t('shortcut.keyAlt')
  }
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform)
}
