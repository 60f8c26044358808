import { useCallback, useState } from 'react'
import { toast } from '#client/ui/toast.ts'
import { t } from '#client/words/t.ts'
import type { CommandName, PayloadOf } from '#shared/session/commandTable.ts'
import { useAttending } from './ConveningContext.tsx'

/** True once it is done. */
export type Command = <Name extends CommandName>(name: Name, payload: PayloadOf<Name>) => Promise<boolean>

/** Asks something of the session; what is declined is said. True once it is done. */
export function useCommand(): { readonly command: Command; readonly busy: boolean } {
  const { convening } = useAttending()
  const [running, setRunning] = useState(0)
  const command = useCallback(
    async <Name extends CommandName>(name: Name, payload: PayloadOf<Name>) => {
      setRunning(count => count + 1)
      const done = await convening.do<Name>(name, payload)
      setRunning(count => count - 1)
      if (!done.ok) toast(t(`session.declined.${done.refusal}`), { tone: 'error' })
      return done.ok
    },
    [convening],
  )
  return { command, busy: running > 0 }
}
