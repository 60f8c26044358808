import { type ToastOptions, toast } from '#client/ui/toast.ts'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'

/** The way back from what the server has just done on our word, and the way back from that. */
export function takeBackEdit(
  board: string,
  edit: number | undefined,
  onDone: (() => void) | undefined,
): ToastOptions {
  if (edit === undefined) return {}
  return {
    undo: async () => {
      const answer = await http.undo(board, { edit })
      if (!answer.ok) return toast(answer.refusal.message, { tone: 'error' })
      onDone?.()
      toast(t('history.tookBackAct'), takeBackEdit(board, answer.value.seq, onDone))
    },
  }
}
