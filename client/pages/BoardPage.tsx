import { useEffect, useState } from 'react'
import { Editor } from '#client/editor/Editor.ts'
import { EditorContext } from '#client/editor/EditorContext.tsx'
import { toast } from '#client/ui/toast.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import type { BoardConnection } from '#client/wire/BoardConnection.ts'
import { connectBoard } from '#client/wire/connectBoard.ts'
import { t } from '#client/words/t.ts'
import type { BoardInfo } from '#shared/protocol/http.ts'
import { BoardScreen } from './BoardScreen.tsx'
import { BoardSkeleton } from './BoardSkeleton.tsx'

export interface BoardPageProps {
  readonly info: BoardInfo
  readonly onClosed: (why: 'closed' | 'gone') => void
}

interface Line {
  readonly connection: BoardConnection
  readonly editor: Editor
}

/** Holds the line to one board and the editor on it, for as long as the page stands. */
export function BoardPage({ info, onClosed }: BoardPageProps) {
  const [round, setRound] = useState(0)
  const line = useLine(info, round)
  if (!line) return <BoardSkeleton title={info.title} />
  return (
    <OpenBoard
      key={round}
      info={info}
      line={line}
      onClosed={onClosed}
      onRefused={() => {
        setRound(round + 1)
        toast(t('board.refused'), { tone: 'error' })
      }}
    />
  )
}

/** Opens a line in an effect, so that whatever unmounts the page closes it too. A new round is a fresh document. */
function useLine(info: BoardInfo, round: number): Line | undefined {
  const [line, setLine] = useState<Line>()
  const { id, me } = info
  // biome-ignore lint/correctness/useExhaustiveDependencies: who one is, and which board; a new name is not a new line
  useEffect(() => {
    const connection = connectBoard({ board: id, me })
    const { board, tell, others } = connection
    const editor = new Editor({ board, me, tell: part => tell.call(connection, part), others })
    setLine({ connection, editor })
    return () => {
      setLine(undefined)
      editor.destroy()
      connection.close()
    }
  }, [id, me.id, me.role, round])
  return line
}

interface OpenBoardProps {
  readonly info: BoardInfo
  readonly line: Line
  readonly onClosed: BoardPageProps['onClosed']
  readonly onRefused: () => void
}

function OpenBoard({ info, line: { connection, editor }, onClosed, onRefused }: OpenBoardProps) {
  const status = useObservable(connection.status)
  const loaded = useObservable(connection.loaded)
  const reason = status.state === 'closed' ? status.reason : undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each end, whoever listens
  useEffect(() => {
    if (reason === 'gone') onClosed('gone')
    if (reason === 'signed-out') onClosed('closed')
    if (reason === 'refused') onRefused()
  }, [reason])

  if (!loaded) return <BoardSkeleton title={info.title} status={status} />
  return (
    <EditorContext value={editor}>
      <BoardScreen info={info} connection={connection} editor={editor} />
    </EditorContext>
  )
}
