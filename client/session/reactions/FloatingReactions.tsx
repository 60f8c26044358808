import { useEffect, useEffectEvent } from 'react'
import { announce } from '#client/ui/announcements.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import { firstName } from '#shared/board/firstName.ts'
import { useAttending } from '../ConveningContext.tsx'
import { useSession } from '../useSession.ts'
import { passingIcons } from './passingIcons.ts'
import { ReactionNews, type ReactionTold } from './ReactionNews.ts'
import styles from './Reactions.module.css'
import { type Reactions, reactionsOf } from './Reactions.ts'

/** Side by side, then one above the other, so that a burst of applause can be told apart. */
const lanes = 5
const rows = 3

/** Reactions rise at the edge of the board, with who shows them, and are gone. They are in nobody's way. */
export function FloatingReactions() {
  const { convening } = useAttending()
  const { people } = useSession()
  const reactions = reactionsOf(convening)
  const inTheAir = useObservable(reactions.inTheAir)
  useReactionVoice(reactions)
  return (
    <div className={styles.air} aria-hidden="true">
      {inTheAir.map(({ id, from, reaction }) => {
        const Icon = passingIcons[reaction]
        const person = people[from]
        if (!person) return null
        return (
          <span
            key={id}
            className={styles.floating}
            data-reaction={reaction}
            style={{
              '--lane': id % lanes,
              '--row': Math.floor(id / lanes) % rows,
              '--person': `var(--person-${person.color + 1})`,
            }}
          >
            <i>
              <Icon />
            </i>
            <b>{firstName(person.name)}</b>
          </span>
        )
      })}
    </div>
  )
}

function useReactionVoice({ heard }: Reactions): void {
  const { people } = useSession()
  const tell = useEffectEvent((news: readonly ReactionTold[]) => {
    const parts = news.map(({ reaction, from }) =>
      t('session.reacted', {
        reaction: t(`session.reaction.${reaction}`),
        n: from.length,
        name: people[from[0] ?? '']?.name ?? '',
      }),
    )
    announce(parts.join('; '))
  })
  useEffect(() => {
    const news = new ReactionNews(told => tell(told))
    const release = heard.add(reacted => news.hear(reacted))
    return () => {
      release()
      news.stop()
    }
  }, [heard])
}
