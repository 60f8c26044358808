import type { Room } from './Room.ts'

/** All rooms that are open. A room closes some time after the last has left and everything is durable. */
export class OpenRooms {
  readonly #parts: OpenRoomsParts
  readonly #rooms = new Map<string, Room>()
  readonly #unloads = new Map<string, NodeJS.Timeout>()

  constructor(parts: OpenRoomsParts) {
    this.#parts = parts
  }

  get size(): number {
    return this.#rooms.size
  }

  [Symbol.iterator](): Iterator<Room> {
    return this.#rooms.values()
  }

  get(board: string): Room | undefined {
    return this.#rooms.get(board)
  }

  /** The board's room for somebody who comes, which keeps it from closing. */
  enter(board: string): Room {
    this.#keep(board)
    const room = this.#rooms.get(board) ?? this.#parts.make(board)
    this.#rooms.set(board, room)
    return room
  }

  /** To be called when somebody may have been the last to leave. */
  closeLater(room: Room): void {
    if (room.connections.size > 0 || this.#rooms.get(room.id) !== room) return
    this.#keep(room.id)
    const timer = setTimeout(() => this.#close(room), this.#parts.closeAfterMs)
    this.#unloads.set(room.id, timer.unref())
  }

  /** Whoever comes next gets a new room. */
  forget(room: Room): void {
    if (this.#rooms.get(room.id) !== room) return
    this.#rooms.delete(room.id)
    this.#keep(room.id)
    this.#parts.forgot(room)
  }

  /** No room closes by itself any more. */
  stop(): void {
    for (const timer of this.#unloads.values()) clearTimeout(timer)
  }

  #close(room: Room): void {
    if (room.connections.size > 0) return
    if (room.isSettled) {
      this.forget(room)
      room.unload()
    } else {
      this.closeLater(room)
    }
  }

  #keep(board: string): void {
    clearTimeout(this.#unloads.get(board))
    this.#unloads.delete(board)
  }
}

interface OpenRoomsParts {
  readonly closeAfterMs: number
  readonly make: (board: string) => Room
  readonly forgot: (room: Room) => void
}
