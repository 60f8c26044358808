import { toast } from '#client/ui/toast.ts'
import { type Answer, http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import type { Participant } from '#shared/protocol/http.ts'
import type { Role } from '#shared/protocol/roles.ts'

export interface PersonActions {
  /** With a way back. */
  readonly changeRole: (person: Participant, role: Role) => void
  readonly letGo: (person: Participant) => void
  readonly readmit: (person: Participant) => void
}

/** What happens to people at once, without being asked about: each says so, and what went wrong too. */
export function usePersonActions({
  board,
  onChanged,
}: {
  readonly board: string
  readonly onChanged: () => void
}): PersonActions {
  async function run(request: Promise<Answer<unknown>>, done: () => void): Promise<void> {
    const answer = await request
    if (answer.ok) done()
    else toast(answer.refusal.message, { tone: 'error' })
    onChanged()
  }

  function changeRole(person: Participant, role: Role): void {
    const { id, name, role: former } = person
    void run(http.changeParticipant(board, id, { role }), () =>
      toast(t(`roster.became.${role}`, { name }), { undo: () => changeRole({ ...person, role }, former) }),
    )
  }

  return {
    changeRole,
    letGo: ({ id, name }) => void run(http.letGo(board, id), () => toast(t('freeze.goesOn', { name }))),
    readmit: ({ id, name }) =>
      void run(http.readmit(board, id), () => toast(t('roster.readmitted', { name }))),
  }
}
