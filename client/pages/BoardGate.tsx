import { useCallback, useEffect, useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { useAnswer } from '#client/ui/useAnswer.ts'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import { BoardPage } from './BoardPage.tsx'
import { JoinPage } from './JoinPage.tsx'
import { JoinRefused } from './JoinRefused.tsx'
import { knownBoards } from './knownBoards.ts'
import { Notice } from './Notice.tsx'
import { forgetKey } from './navigation.ts'
import { PageLoading } from './PageLoading.tsx'

export interface BoardGateProps {
  readonly board: string
  readonly joinKey?: string | undefined
}

/** Who is known comes straight in; who holds a key is asked for a name; everybody else is told what to do. */
export function BoardGate({ board, joinKey }: BoardGateProps) {
  const { answer, again } = useAnswer(useCallback(() => enter(board, joinKey), [board, joinKey]))
  const [closed, setClosed] = useState<'closed' | 'gone'>()

  useEffect(() => {
    if (answer?.ok) forgetKey()
  }, [answer])

  if (closed) return <JoinRefused why={closed} />
  if (!answer) return <PageLoading label={t('join.opening')} />
  if (answer.ok) return <BoardPage info={answer.value} onClosed={setClosed} />
  if (!isUnknown(answer.refusal.code)) {
    return (
      <Notice title={t('join.retryTitle')} text={answer.refusal.message}>
        <Button tone="ink" size="big" onClick={again}>
          {t('common.retry')}
        </Button>
      </Notice>
    )
  }
  if (joinKey) return <JoinPage board={board} joinKey={joinKey} onJoined={again} />
  return <JoinRefused why={knownBoards.current.some(known => known.id === board) ? 'closed' : 'noKey'} />
}

/**
 * A participant who opens a facilitator's link becomes a facilitator: the key is handed in under the name one has, and
 * the server, which knows the cookie, decides what comes of it. A facilitator has nothing to gain and hands in none.
 */
async function enter(board: string, joinKey: string | undefined) {
  const known = await http.board(board)
  if (!known.ok || !joinKey || known.value.me.role === 'facilitator') return known
  const joined = await http.join(board, { key: joinKey, name: known.value.me.name })
  return joined.ok ? http.board(board) : known
}

function isUnknown(code: string): boolean {
  return code === 'board-unknown' || code === 'link-unknown' || code === 'not-found'
}
