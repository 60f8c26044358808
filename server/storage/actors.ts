import type { HistoryAct } from '#shared/protocol/history.ts'

/** Who stands behind an update that the server itself has made: a new board's content, an upgrade, a reveal. */
export const serverAuthor = 'server'

/** Who stands behind an update that the server has made because somebody asked for it. No id holds a slash. */
export function askedBy(participant: string, act: HistoryAct): string {
  return `${act}/${participant}`
}

/** The person behind a logged update, and what they asked the server for if it was not their own hand. */
export function readActor(maker: string): { readonly id: string; readonly act: HistoryAct | undefined } {
  const [, act, id] = /^(restore|undo)\/(.*)$/s.exec(maker) ?? []
  if (id === undefined) return { id: maker, act: undefined }
  return { id, act: act === 'restore' ? 'restore' : 'undo' }
}
