/** What the bench asks of a peer's page, as `window.peer`. Points and zooms are the scene's own. */
export interface Peer {
  /** Puts a point of the scene into the middle of the window. */
  look(at: readonly [number, number], zoom: number): void
  select(ids: readonly string[]): void
  edit(id: string): void
  cursors(places: ReadonlyMap<number, readonly [number, number]>): void
  move(places: ReadonlyMap<string, readonly [number, number]>): void
}

export interface SceneCard {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly text: string
  readonly color: string
  readonly author: string
  readonly dots: number
}

export const cardSize = { w: 216, h: 132 }

export const papers: Readonly<Record<string, string>> = {
  white: '#ffffff',
  straw: '#f7e9a8',
  apricot: '#f9d6b0',
  rose: '#f4cdc6',
  heather: '#dfd3e6',
  sky: '#cbdff0',
  mint: '#cee6d3',
  stone: '#e2e0d8',
}

declare global {
  interface Window {
    peer?: Peer
    /** Ends what others do. */
    hush?: () => void
    hear?: (homes: readonly string[]) => void
  }
}

export async function loadScene(): Promise<readonly SceneCard[]> {
  const response = await fetch(`/scene.json${location.search}`)
  return response.json()
}

const remote = { carriers: 10, everyMs: 50 }

/** Hands the page over to the bench once the cards are painted, and plays the others, one flush a frame. */
export function ready(peer: Peer, cards: readonly SceneCard[]): void {
  window.peer = peer
  document.body.dataset.benchReady = 'true'
  window.hear = ids => {
    const homes = ids.map(id => cards.find(card => card.id === id))
    const cursors = new Map<number, readonly [number, number]>()
    const moves = new Map<string, readonly [number, number]>()
    let frame = 0
    const flush = () => {
      frame = 0
      peer.cursors(new Map(cursors))
      if (moves.size > 0) peer.move(new Map(moves))
      moves.clear()
    }
    const timers = homes.map((home, index) => {
      const carried = index < remote.carriers ? home : undefined
      let beat = 0
      const step = () => {
        beat++
        const [dx, dy] = [Math.cos(beat / 9 + index) * 90, Math.sin(beat / 9 + index) * 60]
        if (home) cursors.set(index, [home.x + dx, home.y + dy])
        if (carried) moves.set(carried.id, [carried.x + dx, carried.y + dy])
        if (frame === 0) frame = requestAnimationFrame(flush)
      }
      return setTimeout(
        () => {
          timers.push(setInterval(step, remote.everyMs))
        },
        (index * remote.everyMs) / homes.length,
      )
    })
    window.hush = () => {
      for (const timer of timers) clearTimeout(timer)
    }
  }
}

export function pointer(index: number): { name: string; color: string } {
  const colors = ['#1f4fa3', '#a03a2a', '#1b6350', '#7a3f83', '#8a5a00']
  return { name: `Guest ${index}`, color: colors[index % colors.length] ?? '#1f4fa3' }
}
