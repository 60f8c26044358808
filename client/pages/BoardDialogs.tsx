import { AddCanvasDialog } from '#client/panels/AddCanvasDialog.tsx'
import type { BoardDialog } from '#client/panels/boardViews.ts'
import { CommunityDialog } from '#client/panels/CommunityDialog.tsx'
import { DeleteBoardDialog } from '#client/panels/DeleteBoardDialog.tsx'
import { PerspectivesDialog } from '#client/panels/PerspectivesDialog.tsx'
import type { Person } from '#client/panels/people.ts'
import { AboutMeDialog } from '#client/panels/roster/AboutMeDialog.tsx'
import { ShareDialog } from '#client/panels/ShareDialog.tsx'
import { ShortcutSheet } from '#client/panels/ShortcutSheet.tsx'
import { ZoneWordsDialog } from '#client/panels/ZoneWordsDialog.tsx'
import { toast } from '#client/ui/toast.ts'
import { forgetHere } from '#client/wire/device/boardsHere.ts'
import { thisDevice } from '#client/wire/device/thisDevice.ts'
import { t } from '#client/words/t.ts'
import type { Participant } from '#shared/protocol/http.ts'
import { forgetBoard } from './knownBoards.ts'
import { rememberMyName } from './myName.ts'
import { navigate } from './navigation.ts'

export interface BoardDialogsProps {
  readonly board: string
  readonly title: string
  readonly me: Participant
  readonly people: readonly Person[]
  readonly dialog: BoardDialog | undefined
  readonly onDialog: (dialog: BoardDialog | undefined) => void
  /** Something about people was changed. */
  readonly onRosterChanged: () => void
  readonly onWayIn: () => void
}

/** The dialogs of the board page, of which at most one is open. */
export function BoardDialogs(props: BoardDialogsProps) {
  const { board, title, me, people, dialog, onDialog, onRosterChanged, onWayIn } = props
  const opening = (name: BoardDialog) => ({
    open: dialog === name,
    onOpenChange: (open: boolean) => onDialog(open ? name : undefined),
  })
  return (
    <>
      <ShareDialog
        board={board}
        {...opening('share')}
        people={people}
        leads={me.role === 'facilitator'}
        onEnlarge={() => {
          onDialog(undefined)
          onWayIn()
        }}
      />
      {dialog === 'aboutMe' && (
        <AboutMeDialog
          board={board}
          {...opening('aboutMe')}
          me={me}
          onChanged={changed => {
            rememberMyName(changed.name)
            onRosterChanged()
          }}
        />
      )}
      <DeleteBoardDialog
        board={board}
        {...opening('delete')}
        title={title}
        onDeleted={() => {
          forgetBoard(board)
          void forgetHere(thisDevice, board)
          navigate('/')
          toast(t('delete.done'))
        }}
      />
      <AddCanvasDialog {...opening('addSheet')} />
      <CommunityDialog {...opening('community')} />
      <PerspectivesDialog {...opening('perspectives')} />
      <ZoneWordsDialog {...opening('zones')} />
      <ShortcutSheet {...opening('shortcuts')} />
    </>
  )
}
