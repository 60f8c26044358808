import { useState } from 'react'
import { whyRefused } from '#client/panels/recovered/noteWords.ts'
import { Button } from '#client/ui/Button.tsx'
import { later } from '#client/ui/later.ts'
import { toast } from '#client/ui/toast.ts'
import { boardOnThisDevice } from '#client/wire/device/thisDevice.ts'
import type { Ending } from '#client/wire/Line.ts'
import { t } from '#client/words/t.ts'
import { BoardPage } from './BoardPage.tsx'
import { knownBoards } from './knownBoards.ts'
import { Notice } from './Notice.tsx'
import { PageLoading } from './PageLoading.tsx'
import { isUnknown, useEntry } from './useEntry.ts'
import { WaitingPage } from './WaitingPage.tsx'

/** For those who do not come straight in, or not any more. */
const ClosedBoard = later(() => import('./ClosedBoard.tsx').then(module => module.ClosedBoard))
const JoinPage = later(() => import('./JoinPage.tsx').then(module => module.JoinPage))

export interface BoardGateProps {
  readonly board: string
  readonly joinKey?: string | undefined
}

/** Who is known comes straight in; who holds a key is asked for a name; everybody else is told what to do. */
export function BoardGate({ board, joinKey }: BoardGateProps) {
  const { entry, again } = useEntry(board, joinKey)
  const [closed, setClosed] = useState<{ readonly why: 'closed' | 'gone'; readonly to: string }>()

  function onEnding({ end, reason }: Ending, participant: string) {
    if (end === 'gone') setClosed({ why: 'gone', to: participant })
    else if (end === 'signed-out') setClosed({ why: 'closed', to: participant })
    // The panel of recovered notes says it where there are any.
    else if (!boardOnThisDevice(board, participant).notes.hasOpen)
      toast(t('board.refused', { why: whyRefused(reason) }))
  }

  // This device may have become somebody else's since it last saw the board.
  const isSomebodyElse = entry.state === 'open' && entry.isFresh && entry.info.me.id !== closed?.to
  if (closed && !isSomebodyElse) return <ClosedBoard board={board} why={closed.why} />
  if (entry.state === 'opening') return <PageLoading label={t('join.opening')} />
  if (entry.state === 'open') {
    const { info, isFresh } = entry
    const { id } = info.me
    return (
      <BoardPage
        key={id}
        info={info}
        onReached={isFresh ? nothing : again}
        onEnding={ending => onEnding(ending, id)}
      />
    )
  }
  if (entry.refusal.code === 'not-admitted') return <WaitingPage board={board} onTurned={again} />
  if (!isUnknown(entry.refusal)) {
    return (
      <Notice title={t('join.retryTitle')} text={entry.refusal.message}>
        <Button tone="ink" size="big" onClick={again}>
          {t('common.retry')}
        </Button>
      </Notice>
    )
  }
  if (joinKey) return <JoinPage board={board} joinKey={joinKey} onJoined={again} />
  const isKnown = knownBoards.current.some(known => known.id === board)
  return <ClosedBoard board={board} why={isKnown ? 'closed' : 'noKey'} />
}

function nothing(): void {}
