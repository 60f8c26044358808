import { CornerUpLeft, LocateFixed } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { CloseButton } from '#client/ui/CloseButton.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import styles from './Attention.module.css'
import { useCalling } from './useCalling.ts'

const offeredForMs = 8000

/** Says that the group is elsewhere, and after one was brought there, offers the way back. */
export function AttentionNotice({ onTable }: { readonly onTable: () => void }) {
  const calling = useCalling(onTable)
  const offer = useObservable(calling.offer)

  useEffect(() => {
    if (offer?.offer !== 'back') return
    const timer = setTimeout(() => calling.stay(), offeredForMs)
    return () => clearTimeout(timer)
  }, [offer, calling])

  if (!offer) return null
  return (
    <div className={styles.notice} role="status">
      {offer.offer === 'go' ? (
        <>
          <span>{t('session.groupIsAt', { words: offer.words })}</span>
          <Button tone="main" icon={<LocateFixed aria-hidden="true" />} onClick={() => calling.go()}>
            {t('session.goThere')}
          </Button>
        </>
      ) : (
        <Button icon={<CornerUpLeft aria-hidden="true" />} onClick={() => calling.back()}>
          {t('session.goBack')}
        </Button>
      )}
      <CloseButton onClick={() => calling.stay()} />
    </div>
  )
}
