import { Fragment } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Keys } from '#client/ui/Keys.tsx'
import { t } from '#client/words/t.ts'
import styles from './ShortcutSheet.module.css'
import { shortcutGroups } from './shortcuts.ts'

export interface ShortcutSheetProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** All keys in words. */
export function ShortcutSheet({ open, onOpenChange }: ShortcutSheetProps) {
  const editor = useEditor()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('shortcut.title')}
      description={t('shortcut.says')}
    >
      {shortcutGroups(editor).map(({ title, shortcuts }) => (
        <section key={title} className={styles.group} aria-label={t(title)}>
          <h3 className={styles.title}>{t(title)}</h3>
          <dl className={styles.list}>
            {shortcuts.map(({ does, keys }) => (
              <div key={does} className={styles.line}>
                <dt>{t(does)}</dt>
                <dd className={styles.keys}>
                  {keys.map((combination, index) => (
                    <Fragment key={combination.join(' ')}>
                      {index > 0 && <span className={styles.or}>{t('shortcut.or')}</span>}
                      <Keys keys={combination} />
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
