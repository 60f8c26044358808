import { WebSocket } from 'ws'
import { joined } from '#shared/protocol/http.ts'
import { frames } from '#tests/support/rawFrames.ts'
import type { SceneCard } from './scene.ts'

const carriers = 10
const everyMs = 50
let clients = 1_000_000

/** Participants with sockets of their own: all point, ten carry a card, each says so 20 times a second. */
export async function othersAt(
  server: string,
  board: { readonly id: string; readonly key: string },
  homes: readonly SceneCard[],
): Promise<() => Promise<void>> {
  const seats = await Promise.all(homes.map((_, index) => takeSeat(server, board, index)))
  const timers = seats.map((seat, index) =>
    setTimeout(
      () => {
        timers.push(setInterval(() => seat.send(stateOf(homes, index, seat.beat++)), everyMs))
      },
      (index * everyMs) / seats.length,
    ),
  )
  return async () => {
    for (const timer of timers) clearTimeout(timer)
    for (const seat of seats) seat.leave()
  }
}

async function takeSeat(server: string, board: { readonly id: string; readonly key: string }, index: number) {
  const response = await fetch(new URL(`/api/boards/${board.id}/join`, server), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: board.key, name: `Guest ${index}` }),
  })
  const { token, participant } = joined.parse(await response.json())
  const socket = new WebSocket(`${server.replace('http', 'ws')}/sync/${board.id}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  const client = clients++
  return {
    beat: 0,
    send(said: object) {
      const state = JSON.stringify({ user: participant, ...said })
      socket.send(frames.presence([{ client, clock: this.beat + 1, state }]))
    },
    leave: () => socket.terminate(),
  }
}

function stateOf(homes: readonly SceneCard[], index: number, beat: number): object {
  const home = homes[index]
  if (!home) return {}
  const by = [Math.cos(beat / 9 + index) * 90, Math.sin(beat / 9 + index) * 60]
  const cursor = [Math.round(home.x + (by[0] ?? 0)), Math.round(home.y + (by[1] ?? 0))]
  if (index >= carriers) return { cursor }
  return { cursor, selected: [home.id], drag: { cards: [home.id], by } }
}
