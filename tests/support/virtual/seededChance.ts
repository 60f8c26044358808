import * as Y from 'yjs'
import { randomFrom } from '#tests/support/randomFrom.ts'

/** While it lasts, ids and Yjs clientIDs are drawn from a seed, so that whatever happens can happen again. */
export function seededChance(seed: number): { readonly random: () => number } & Disposable {
  const random = randomFrom(seed)
  const real = crypto.getRandomValues
  crypto.getRandomValues = array => {
    if (array instanceof Uint8Array)
      for (let index = 0; index < array.length; index++) array[index] = random() * 256
    return array
  }
  const clients = new WeakMap<Y.Doc, number>()
  // A document draws its clientID when it is made; whatever is set later is kept.
  Object.defineProperty(Y.Doc.prototype, 'clientID', {
    configurable: true,
    get(this: Y.Doc) {
      return clients.get(this)
    },
    set(this: Y.Doc, client: number) {
      clients.set(this, clients.has(this) ? client : Math.floor(random() * 2 ** 32))
    },
  })
  return {
    random,
    [Symbol.dispose]() {
      crypto.getRandomValues = real
      Reflect.deleteProperty(Y.Doc.prototype, 'clientID')
    },
  }
}
