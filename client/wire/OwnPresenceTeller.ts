import type { Awareness } from 'y-protocols/awareness'
import type { OwnPresence, PresenceUser } from '#shared/protocol/presence.ts'

export type PresencePart = { readonly [Key in keyof OwnPresence]?: OwnPresence[Key] | undefined }

const pauseMs = 50

/** Says one's presence at most twenty times a second: the first word at once, the last word always. */
export class OwnPresenceTeller {
  readonly #awareness: Awareness
  readonly #user: PresenceUser
  #state: PresencePart = {}
  #timer: ReturnType<typeof setTimeout> | undefined
  #dirty = false

  constructor(awareness: Awareness, user: PresenceUser) {
    this.#awareness = awareness
    this.#user = user
    this.#say()
  }

  tell(part: PresencePart): void {
    this.#state = { ...this.#state, ...part }
    this.#dirty = true
    if (this.#timer === undefined) this.#say()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #say(): void {
    this.#dirty = false
    const said = Object.entries(this.#state).filter(([, value]) => value !== undefined)
    this.#awareness.setLocalState({ user: this.#user, ...Object.fromEntries(said) })
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      if (this.#dirty) this.#say()
    }, pauseMs)
  }
}
