import { Listeners } from '#shared/std/Listeners.ts'
import type { CopyName } from './CopyStore.ts'

/** What happened to the copy that the tabs of one person share: more was written, it was dropped, notes changed. */
const words = ['wrote', 'dropped', 'notes'] as const
export type TabWord = (typeof words)[number]

/** What the tabs of one person say to each other about one board. Where they cannot, each goes on by itself. */
export class TabTalk {
  readonly heard = new Listeners<TabWord>()
  #channel: BroadcastChannel | undefined

  constructor({ board, participant }: CopyName) {
    if (!('BroadcastChannel' in globalThis)) return
    this.#channel = new BroadcastChannel(`convene ${board} ${participant}`)
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const word = words.find(one => one === data)
      if (word) this.heard.tell(word)
    }
  }

  say(word: TabWord): void {
    this.#channel?.postMessage(word)
  }

  close(): void {
    this.#channel?.close()
    this.#channel = undefined
  }
}
