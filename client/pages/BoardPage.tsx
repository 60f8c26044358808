import { useEffect, useSyncExternalStore } from 'react'
import { EditorContext } from '#client/editor/EditorContext.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import type { Ending } from '#client/wire/Line.ts'
import type { BoardInfo } from '#shared/protocol/http.ts'
import { BoardScreen } from './BoardScreen.tsx'
import { BoardSkeleton } from './BoardSkeleton.tsx'
import { type BoardLine, useBoardLine } from './useBoardLine.ts'

export interface BoardPageProps {
  readonly info: BoardInfo
  /** The server was reached: the moment to ask it what this device only remembers. */
  readonly onReached: () => void
  readonly onEnding: (ending: Ending) => void
}

/** Holds the line to one board and the editor on it, for as long as the page stands. */
export function BoardPage({ info, onReached, onEnding }: BoardPageProps) {
  const line = useBoardLine(info, onEnding)
  if (!line) return <BoardSkeleton title={info.title} />
  return <OpenBoard info={info} line={line} onReached={onReached} />
}

interface OpenBoardProps {
  readonly info: BoardInfo
  readonly line: BoardLine
  readonly onReached: () => void
}

function OpenBoard({ info, line, onReached }: OpenBoardProps) {
  const { connection, editor } = line
  const loaded = useObservable(connection.loaded)
  const isReached = useSyncExternalStore(
    listener => connection.status.subscribe(listener),
    () => /^(saved|read-only)$/.test(connection.status.current.state),
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each time, whoever listens
  useEffect(() => {
    if (isReached) onReached()
  }, [isReached])

  if (!loaded) return <BoardSkeleton title={info.title} status={connection.status} />
  return (
    <EditorContext value={editor}>
      <BoardScreen info={info} line={line} />
    </EditorContext>
  )
}
