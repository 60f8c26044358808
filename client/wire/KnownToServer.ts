import * as Y from 'yjs'
import { Listeners } from '#shared/std/Listeners.ts'
import type { Line } from './Line.ts'
import { readStateVector, type StateVector } from './stateVector.ts'

/**
 * What of a document the server is known to have: what it says when a socket opens, what it sends, and what it has
 * confirmed. It never knows too much; it may know too little, since confirmations get lost with a socket.
 */
export class KnownToServer {
  readonly grew = new Listeners()
  readonly #doc: Y.Doc
  readonly #vector: Map<number, number>

  constructor(doc: Y.Doc, line: Line, before: StateVector = new Map()) {
    this.#doc = doc
    this.#vector = new Map(before)
    line.handedOver.add(told => this.add(readStateVector(told)))
    doc.on('afterTransaction', transaction => {
      if (line.brought(transaction.origin)) this.#add(newIn(transaction))
    })
  }

  get vector(): StateVector {
    return this.#vector
  }

  /** What the document holds now; the server has it once it confirms what was sent until now. */
  get held(): StateVector {
    return readStateVector(Y.encodeStateVector(this.#doc))
  }

  add(vector: StateVector): void {
    this.#add(vector)
    this.grew.tell()
  }

  #add(vector: StateVector): void {
    for (const [client, clock] of vector) {
      if (clock > (this.#vector.get(client) ?? 0)) this.#vector.set(client, clock)
    }
  }
}

function newIn({ beforeState, afterState }: Y.Transaction): StateVector {
  const news = new Map<number, number>()
  for (const [client, clock] of afterState)
    if (clock > (beforeState.get(client) ?? 0)) news.set(client, clock)
  return news
}
