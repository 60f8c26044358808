import { Volume2, VolumeX } from 'lucide-react'
import { IconButton } from '#client/ui/IconButton.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import { isMuted, mute } from '../sound.ts'

/** Whether one hears that time is up: each for themselves. */
export function SoundButton() {
  const muted = useObservable(isMuted)
  return (
    <IconButton label={t('session.soundOff')} aria-pressed={muted} onClick={() => mute(!muted)}>
      {muted ? <VolumeX aria-hidden="true" /> : <Volume2 aria-hidden="true" />}
    </IconButton>
  )
}
