import type { Person } from '#client/panels/people.ts'
import { RosterDiscs } from '#client/panels/RosterDiscs.tsx'
import { t } from '#client/words/t.ts'
import { useFollow } from './useFollow.ts'

/** Who is here, in the bar: each of them can be followed. */
export function FollowDiscs({
  people,
  onOpen,
}: {
  readonly people: readonly Person[]
  readonly onOpen: () => void
}) {
  const { followed, turn } = useFollow()
  return (
    <RosterDiscs
      {...{ people, onOpen }}
      pick={{
        chosen: followed,
        labelOf: ({ name }) => t('follow.start', { name }),
        onPick: ({ id }) => turn(id),
      }}
    />
  )
}
