import { useCallback } from 'react'
import { toast } from '#client/ui/toast.ts'
import { useAnswer } from '#client/ui/useAnswer.ts'
import { sessionHttp } from '#client/wire/session/sessionHttp.ts'
import { t } from '#client/words/t.ts'
import type { SessionScript } from '#shared/session/schema.ts'
import { useAttending } from '../ConveningContext.tsx'

/** Scripts that this board keeps of its own; none while they are on their way. */
export function useOwnScripts(): {
  readonly own: readonly SessionScript[]
  /** What went wrong when they were asked for. */
  readonly fault: string | undefined
  readonly drop: (script: SessionScript) => Promise<void>
} {
  const { board } = useAttending()
  const { answer, again } = useAnswer(useCallback(() => sessionHttp.ownScripts(board), [board]))

  async function drop(script: SessionScript) {
    const dropped = await sessionHttp.dropScript(board, script.id)
    if (!dropped.ok) {
      toast(dropped.refusal.message, { tone: 'error' })
      return
    }
    again()
    toast(t('session.scriptDropped', { title: script.title }), {
      undo: () => void sessionHttp.keepScript(board, script).then(again),
    })
  }

  return {
    own: answer?.ok ? answer.value : [],
    fault: answer && !answer.ok ? answer.refusal.message : undefined,
    drop,
  }
}
