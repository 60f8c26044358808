import type { BoardInfo } from '#shared/protocol/http.ts'

export interface BoardPageProps {
  readonly info: BoardInfo
  readonly onClosed: (why: 'closed' | 'gone') => void
  /** Something the server told at the start is different now: ask again. */
  readonly onChanged: () => void
}

export function BoardPage({ info }: BoardPageProps) {
  return <h1>{info.title}</h1>
}
