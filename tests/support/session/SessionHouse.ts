import { onTestFinished } from 'vitest'
import type { CreatedBoard, Joined } from '#shared/protocol/http.ts'
import type { Limits } from '#shared/protocol/limits.ts'
import { startServer, type TestServer } from '../startServer.ts'
import { BoardClient } from '../syncHarness.ts'
import { Seat } from './Seat.ts'

interface HouseOptions {
  readonly folder?: string
  readonly limits?: Partial<Limits>
  readonly onLog?: (line: string) => void
}

/** A real server with one board that follows the launch; people come in by its links. */
export class SessionHouse {
  readonly server: TestServer
  readonly made: CreatedBoard

  constructor(server: TestServer, made: CreatedBoard) {
    this.server = server
    this.made = made
  }

  static async open(options: HouseOptions = {}): Promise<SessionHouse> {
    const server = await startServer(options)
    onTestFinished(() => server.stop())
    return new SessionHouse(server, await server.createBoard({ title: 'Launch', script: 'launch-90' }))
  }

  get board(): string {
    return this.made.id
  }

  facilitator(name = 'Fay'): Promise<Joined> {
    return this.server.join(this.board, this.made.facilitatorKey, name)
  }

  participant(name = 'Mira'): Promise<Joined> {
    return this.server.join(this.board, this.made.participantKey, name)
  }

  async observer(name = 'Otto'): Promise<Joined> {
    const { token } = await this.facilitator('Guide')
    const response = await this.server.ask(`/api/boards/${this.board}/invitation`, { token })
    const { observerUrl } = (await response.json()) as { readonly observerUrl: string }
    return this.server.join(this.board, observerUrl.split('#k=')[1] ?? '', name)
  }

  seat({ token }: { readonly token: string }): Promise<Seat> {
    return Seat.take({ url: this.server.url, board: this.board, token })
  }

  /** Whatever comes of it: state, a word outside, or a refusal. */
  knockingSeat({ token }: { readonly token: string }): Seat {
    return new Seat({ url: this.server.url, board: this.board, token })
  }

  /** A standard client of the board, open when this resolves. */
  async desk({ token }: { readonly token: string }): Promise<BoardClient> {
    const url = `${this.server.url.replace('http', 'ws')}/sync`
    const client = new BoardClient({ url, board: this.board, as: token })
    onTestFinished(() => client.leave())
    await client.synced()
    return client
  }
}
