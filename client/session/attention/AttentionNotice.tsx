import { CornerUpLeft, Footprints, LocateFixed } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { CloseButton } from '#client/ui/CloseButton.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import styles from './Attention.module.css'
import type { Calling, Offer } from './Calling.ts'

const offeredForMs = 8000

/** Says that the group is elsewhere, and after one was brought there, offers the way back. */
export function AttentionNotice({ calling }: { readonly calling: Calling }) {
  const offer = useObservable(calling.offer)

  useEffect(() => {
    if (offer?.offer !== 'back') return
    const timer = setTimeout(() => calling.stay(), offeredForMs)
    return () => clearTimeout(timer)
  }, [offer, calling])

  if (!offer) return null
  return (
    <div className={styles.notice} role="status">
      <Offered {...{ calling, offer }} />
      <CloseButton onClick={() => calling.stay()} />
    </div>
  )
}

function Offered({ calling, offer }: { readonly calling: Calling; readonly offer: Offer }) {
  switch (offer.offer) {
    case 'go':
      return (
        <>
          <span>{t('session.groupIsAt', { words: offer.words })}</span>
          <Button tone="main" icon={<LocateFixed aria-hidden="true" />} onClick={() => calling.go()}>
            {t('session.goThere')}
          </Button>
        </>
      )
    case 'follow':
      return (
        <>
          <span>{t('follow.asked', { name: offer.name })}</span>
          <Button tone="main" icon={<Footprints aria-hidden="true" />} onClick={() => calling.go()}>
            {t('follow.go')}
          </Button>
        </>
      )
    case 'back':
      return (
        <Button icon={<CornerUpLeft aria-hidden="true" />} onClick={() => calling.back()}>
          {t('session.goBack')}
        </Button>
      )
    default:
      return unreachable(offer)
  }
}
