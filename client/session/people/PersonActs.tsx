import type { Person } from '#client/panels/people.ts'
import { FollowButton } from '../follow/FollowButton.tsx'
import { RaisedHand } from './RaisedHand.tsx'

/** In the list of people: whose hand is raised, and the way to go along with somebody. */
export function PersonActs({ person: { id, name, isMe } }: { readonly person: Person }) {
  return (
    <>
      <RaisedHand {...{ id, name }} />
      {!isMe && <FollowButton person={id} name={name} />}
    </>
  )
}
