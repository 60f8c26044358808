import type { Parts } from './Parts.ts'

/** Somebody has another name or role, or belongs no longer: their open sockets, and all others, hear of it (R9). */
export async function rosterTurned(
  { sync, sessionSockets }: Parts,
  board: string,
  person: string,
): Promise<void> {
  await Promise.all([sync.refresh(board, person), sessionSockets.refresh(board, person)])
}
