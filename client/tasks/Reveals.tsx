import { RevealControls } from '#client/drafting/RevealControls.tsx'
import { http } from '#client/wire/http.ts'
import type { Tasks } from './Tasks.ts'

/** For those who lead: every step for which something is written and hidden, the one of now first. */
export function Reveals({ tasks }: { readonly tasks: Tasks }) {
  const { leads, view, step, board } = tasks
  if (!leads) return null
  const steps = (view.script?.steps ?? []).filter(({ id }) => (view.writing.waiting[id]?.cards ?? 0) > 0)
  return steps
    .toSorted((a, b) => Number(b.id === step?.id) - Number(a.id === step?.id))
    .map(({ id, title, naming = 'named' }) => {
      const count = view.writing.waiting[id]
      if (!count) return null
      const of = tasks.voters.length
      return (
        <RevealControls
          key={id}
          step={{ id, title, naming }}
          count={count}
          {...(id === step?.id && { done: { n: Object.keys(view.ready).length, of } })}
          reveal={order => http.reveal(board, { step: id, order })}
        />
      )
    })
}
