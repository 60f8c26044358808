import type { SessionSocket } from './SessionSocket.ts'

/** The open sockets of all sessions, by their boards. */
export class SeatedSockets {
  readonly #byBoard = new Map<string, Set<SessionSocket>>()

  get size(): number {
    let count = 0
    for (const sockets of this.#byBoard.values()) count += sockets.size
    return count
  }

  get boards(): readonly string[] {
    return [...this.#byBoard.keys()]
  }

  add(socket: SessionSocket): void {
    const { board } = socket.data
    const sockets = this.#byBoard.get(board) ?? new Set()
    this.#byBoard.set(board, sockets.add(socket))
  }

  delete(socket: SessionSocket): void {
    const { board } = socket.data
    const sockets = this.#byBoard.get(board)
    if (sockets?.delete(socket) && sockets.size === 0) this.#byBoard.delete(board)
  }

  /** Oldest first; the list stays as it is, whoever leaves meanwhile. */
  of(board: string): readonly SessionSocket[] {
    return [...(this.#byBoard.get(board) ?? [])]
  }

  ofPerson(board: string, person: string): readonly SessionSocket[] {
    return this.of(board).filter(({ data }) => data.member.id === person)
  }
}
