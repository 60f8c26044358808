import { useEditor } from '#client/editor/EditorContext.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Disc } from '#client/ui/Disc.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import notice from '../attention/Attention.module.css'
import { useCommand } from '../useCommand.ts'
import { useFollowed } from './useFollowed.ts'

/** Says whom one's view goes along with, and offers the way out. */
export function FollowNotice() {
  const isShown = useObservable(useEditor().following.isShown)
  const { command } = useCommand()
  const followed = useFollowed()
  if (!followed) return null
  const { name, color } = followed
  return (
    <div className={notice.notice}>
      <Disc name={name} color={color} size="s" />
      <span>{t(isShown ? 'follow.following' : 'follow.elsewhere', { name })}</span>
      <Button onClick={() => command('attention.follow', {})}>{t('follow.stop')}</Button>
    </div>
  )
}
