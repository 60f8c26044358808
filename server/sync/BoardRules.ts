import type { Since } from '#shared/board/rules/owningBy.ts'
import { openBoard, type Permissions } from '#shared/protocol/permissions.ts'
import type { InForce } from './Replica.ts'

/** What is in force on one board, whether it is open or not. Nothing of it is in the document: clients write there. */
export class BoardRules {
  #permissions: Permissions = openBoard
  /** Undefined until the board is open and can tell. */
  #since: Since | undefined = new Map()

  /** No session runs, and nothing has to be remembered. */
  get isPlain(): boolean {
    return this.#permissions === openBoard
  }

  /** From now on; `clocks` as they are now, if the board is open. */
  permit(permissions: Permissions, clocks: Since | undefined): void {
    this.#permissions = permissions
    this.#since = clocks
  }

  /** The board has been opened: what lies there was there before. */
  opened(clocks: Since): void {
    this.#since ??= clocks
  }

  inForce(): InForce {
    return { permissions: this.#permissions, isFrozen: false, since: this.#since ?? new Map() }
  }
}
