import { useEditor } from '#client/editor/EditorContext.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Disc } from '#client/ui/Disc.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import notice from '../attention/Attention.module.css'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'
import styles from './FollowFrame.module.css'

/** Whose view this is: a frame in their colour, their name, and the way out. */
export function FollowFrame() {
  const { following } = useEditor()
  const { people } = useSession()
  const { command } = useCommand()
  const whom = useObservable(following.whom)
  const isShown = useObservable(following.isShown)
  const person = whom === undefined ? undefined : people[whom]
  if (!person) return null
  const { name, color } = person
  return (
    <>
      <div
        className={styles.frame}
        style={{ '--person': `var(--person-${color + 1})` }}
        data-following={whom}
        aria-hidden="true"
      />
      <div className={notice.notice}>
        <Disc name={name} color={color} size="s" />
        <span>{t(isShown ? 'follow.following' : 'follow.elsewhere', { name })}</span>
        <Button onClick={() => command('attention.follow', {})}>{t('follow.stop')}</Button>
      </div>
    </>
  )
}
