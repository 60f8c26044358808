import { storage } from '#client/ui/storage.ts'
import type { Observable } from '#client/wire/BoardConnection.ts'
import { Cell } from '#client/wire/Cell.ts'
import { z } from '#shared/std/zod.ts'

const knownBoard = z.object({ id: z.string(), title: z.string(), openedAt: z.number() })

/** A board that was opened in this browser. It holds no key: the cookie lets one in. */
export type KnownBoard = Readonly<z.infer<typeof knownBoard>>

const key = 'convene.boards'
const most = 24
const cell = new Cell<readonly KnownBoard[]>(parse(storage.read(key)))

/** Latest first. */
export const knownBoards: Observable<readonly KnownBoard[]> = cell

export function rememberBoard(board: KnownBoard): void {
  keep([board, ...cell.current.filter(other => other.id !== board.id)].slice(0, most))
}

export function forgetBoard(id: string): void {
  keep(cell.current.filter(board => board.id !== id))
}

function keep(boards: readonly KnownBoard[]): void {
  cell.set(boards)
  storage.write(key, JSON.stringify(boards))
}

/** Another version may have written something else: what cannot be read is no board. */
function parse(text: string | undefined): readonly KnownBoard[] {
  try {
    return z.array(knownBoard).parse(JSON.parse(text ?? '[]'))
  } catch {
    return []
  }
}
