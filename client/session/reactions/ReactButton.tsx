import { SmilePlus } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { announce } from '#client/ui/announcements.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { toast } from '#client/ui/toast.ts'
import { t } from '#client/words/t.ts'
import { type PassingReaction, passingReactions } from '#shared/session/wire.ts'
import { useAttending } from '../ConveningContext.tsx'
import { passingIcons } from './passingIcons.ts'
import styles from './Reactions.module.css'
import { reactionsOf } from './Reactions.ts'

export interface ReactButtonProps {
  /** Below the strip, or above the thumb. */
  readonly opens: 'below' | 'above'
}

/** A small bar of reactions. It stays open, as applause is more than one clap, until one turns to something else. */
export function ReactButton({ opens }: ReactButtonProps) {
  const [isOpen, setOpen] = useState(false)
  const barId = useId()
  const root = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!isOpen) return
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false)
    }
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      setOpen(false)
      opener.current?.focus()
    }
    const ears = new AbortController()
    const on = { signal: ears.signal }
    addEventListener('pointerdown', closeOutside, { ...on, capture: true })
    addEventListener('focusin', closeOutside, on)
    addEventListener('keydown', closeByKey, on)
    return () => ears.abort()
  }, [isOpen])

  return (
    <div ref={root} className={styles.react} data-opens={opens}>
      <IconButton
        ref={opener}
        label={t('session.react')}
        size={opens === 'above' ? 'big' : 'normal'}
        aria-expanded={isOpen}
        aria-controls={isOpen ? barId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <SmilePlus aria-hidden="true" />
      </IconButton>
      {isOpen && <ReactionBar id={barId} />}
    </div>
  )
}

function ReactionBar({ id }: { readonly id: string }) {
  const { convening, me } = useAttending()

  function show(reaction: PassingReaction) {
    if (convening.status.current.state !== 'live') {
      toast(t('session.declined.offline'), { tone: 'error' })
      return
    }
    if (reactionsOf(convening).show({ from: me.id, reaction }))
      announce(t('session.reactionShown', { reaction: t(`session.reaction.${reaction}`) }))
  }

  return (
    <fieldset id={id} className={styles.bar} aria-label={t('session.reactions')}>
      {passingReactions.map(reaction => {
        const Icon = passingIcons[reaction]
        return (
          <IconButton key={reaction} label={t(`session.reaction.${reaction}`)} onClick={() => show(reaction)}>
            <Icon aria-hidden="true" />
          </IconButton>
        )
      })}
    </fieldset>
  )
}
