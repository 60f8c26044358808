import { type Answer, http } from '#client/wire/http.ts'
import { sessionHttp } from '#client/wire/session/sessionHttp.ts'
import type { Joined } from '#shared/protocol/http.ts'
import type { RehearsalWish } from '#shared/session/rehearsal/rehearsalWish.ts'

/** Makes a board for rehearsing beside the one that is open, and comes in there as its facilitator. */
export async function openRehearsal(
  board: string,
  { wish, name }: { readonly wish: RehearsalWish; readonly name: string },
): Promise<Answer<Joined>> {
  const made = await sessionHttp.rehearse(board, wish)
  return made.ok ? http.join(made.value.id, { key: made.value.facilitatorKey, name }) : made
}
