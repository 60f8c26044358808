import { useEffect, useState } from 'react'
import { Drafts } from '#client/editor/Drafts.ts'
import { keepLine } from '#client/editor/keepLine.ts'
import { Viewpoint } from '#client/editor/Viewpoint.ts'
import type { Observable } from '#client/wire/BoardConnection.ts'
import { privateDocument } from '#client/wire/device/privateDocument.ts'
import { boardOnThisDevice } from '#client/wire/device/thisDevice.ts'
import type { Status } from '#client/wire/Status.ts'
import type { Participant } from '#shared/protocol/http.ts'

/** One's own private writing on a board, and whether it is saved. */
export interface PrivateDesk {
  readonly drafts: Drafts
  readonly status: Observable<Status>
}

/**
 * Opens what one writes in private, while `isWanted`; undefined until it is there. It has a line and a copy on this
 * device of its own: nobody else's tab ever has either.
 */
export function useDrafts(
  board: string,
  me: Participant,
  { isWanted }: { readonly isWanted: boolean },
): PrivateDesk | undefined {
  const [desk, setDesk] = useState<PrivateDesk>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: who one is, and which board; a new name is not a new line
  useEffect(() => {
    if (!isWanted || me.role === 'observer') return
    const document = privateDocument(board)
    let drafts: Drafts | undefined
    return keepLine(
      { document, me, device: boardOnThisDevice(document, me.id), viewpoint: new Viewpoint() },
      {
        opened: line => {
          drafts?.destroy()
          drafts = line && new Drafts(line.editor)
          setDesk(line && drafts && { drafts, status: line.connection.status })
        },
        ended: () => {},
      },
    )
  }, [board, me.id, me.role, isWanted])
  return desk
}
