import { useEffect, useEffectEvent } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import { Notice } from './Notice.tsx'
import { useTitle } from './useTitle.ts'

export interface WaitingPageProps {
  readonly board: string
  /** The answer is another now: in, or sent away. */
  readonly onTurned: () => void
}

const askEveryMs = 3000

/** In the lobby. Whoever leads lets one in; the page asks by itself until then. */
export function WaitingPage({ board, onTurned }: WaitingPageProps) {
  useTitle(t('lobby.title'))
  const ask = useEffectEvent(async () => {
    const answer = await http.board(board)
    const stillWaits =
      !answer.ok && (answer.refusal.code === 'not-admitted' || answer.refusal.code === 'offline')
    if (!stillWaits) onTurned()
  })
  useEffect(() => {
    const timer = setInterval(ask, askEveryMs)
    return () => clearInterval(timer)
  }, [])
  return (
    <Notice title={t('lobby.title')} text={t('lobby.text')}>
      <Button onClick={onTurned}>{t('lobby.again')}</Button>
    </Notice>
  )
}
