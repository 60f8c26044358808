import { Check, CloudOff, Eye, LoaderCircle, Pause, RefreshCw, TriangleAlert, Unplug } from 'lucide-react'
import type { ReactNode } from 'react'
import { Tooltip } from '#client/ui/Tooltip.tsx'
import { toast } from '#client/ui/toast.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import type { Observable } from '#client/wire/BoardConnection.ts'
import type { Status } from '#client/wire/Status.ts'
import { type MessageId, t } from '#client/words/t.ts'
import styles from './StatusMark.module.css'
import { type StatusWord, statusWord } from './statusWord.ts'

/**
 * What the bar says about one's own edits, with an icon and in words; why, on pointing at it or tapping it. It changes
 * twice with every letter, and nothing around it shall be drawn anew for that.
 */
export function StatusMark({ status }: { readonly status: Observable<Status> }) {
  const word = statusWord(useObservable(status))
  const hint = t(`status.hint.${word}`)
  return (
    <Tooltip label={hint}>
      <button
        type="button"
        className={styles.status}
        data-tone={tones[word]}
        data-status={word}
        aria-description={hint}
        onClick={() => toast(hint)}
      >
        {icons[word]}
        <span>{t(`status.${word}` satisfies MessageId)}</span>
      </button>
    </Tooltip>
  )
}

const icons: Readonly<Record<StatusWord, ReactNode>> = {
  connecting: <LoaderCircle aria-hidden="true" />,
  saved: <Check aria-hidden="true" />,
  saving: <RefreshCw aria-hidden="true" />,
  unsaved: <TriangleAlert aria-hidden="true" />,
  unsavedHere: <TriangleAlert aria-hidden="true" />,
  offline: <CloudOff aria-hidden="true" />,
  offlineKept: <CloudOff aria-hidden="true" />,
  offlineHere: <CloudOff aria-hidden="true" />,
  resting: <Pause aria-hidden="true" />,
  readOnly: <Eye aria-hidden="true" />,
  closed: <Unplug aria-hidden="true" />,
}

const tones: Readonly<Record<StatusWord, 'ok' | 'calm' | 'amber'>> = {
  connecting: 'calm',
  saved: 'ok',
  saving: 'calm',
  unsaved: 'amber',
  unsavedHere: 'amber',
  offline: 'amber',
  offlineKept: 'amber',
  offlineHere: 'amber',
  resting: 'calm',
  readOnly: 'calm',
  closed: 'amber',
}
