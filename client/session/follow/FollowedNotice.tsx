import { useEffect, useRef } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { shareSight } from '#client/editor/shareSight.ts'
import { announce } from '#client/ui/announcements.ts'
import { Button } from '#client/ui/Button.tsx'
import { t } from '#client/words/t.ts'
import notice from '../attention/Attention.module.css'
import { useAttending } from '../ConveningContext.tsx'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'

/** Nobody is watched in silence: says who follows oneself. Only then, and at the table, others are told what one sees. */
export function FollowedNotice({ isTable }: { readonly isTable: boolean }) {
  const editor = useEditor()
  const { me } = useAttending()
  const { attention, people } = useSession()
  const { command, busy } = useCommand()
  const followers = Object.entries(attention.following).flatMap(([id, whom]) => (whom === me.id ? [id] : []))
  const guides = attention.guide === me.id
  const isFollowed = followers.length > 0
  const words = guides
    ? t('follow.guiding', { n: followers.length })
    : isFollowed
      ? t('follow.by', { n: followers.length, name: people[followers[0] ?? '']?.name ?? '' })
      : ''

  async function letGo() {
    if (await command('attention.guide', { guides: false })) announce(t('session.guideOff'))
  }

  useEffect(() => (isFollowed && isTable ? shareSight(editor) : undefined), [editor, isFollowed, isTable])

  const said = useRef('')
  useEffect(() => {
    if (words !== said.current && words !== '') announce(words)
    said.current = words
  }, [words])

  if (words === '') return null
  return (
    <div className={notice.notice} data-quiet>
      <span>{words}</span>
      {guides && (
        <Button busy={busy} onClick={letGo}>
          {t('session.guiding')}
        </Button>
      )}
    </div>
  )
}
