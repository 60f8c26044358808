import * as Y from 'yjs'

/**
 * One transaction of Yjs over as many turns of the event loop as it takes. However little is written in it, a
 * transaction costs what the document knows of clients, three times over, and of those there are ever more: every page
 * that was ever opened is one. While it is open the document tells all that is written; only garbage is collected, and
 * pieces are joined, when it ends. Whoever begins a transaction in between would take part in this one.
 *
 * It leans on two fields of Yjs that are not for others (`_transaction`, `_transactionCleanups`), as its tests would tell.
 */
export class LongTransaction {
  readonly #doc: Y.Doc
  #open: Y.Transaction | undefined

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** Nothing if it is open already. */
  begin(): void {
    if (this.#open) return
    this.#open = new Y.Transaction(this.#doc, null, false)
    this.#doc._transaction = this.#open
  }

  /** Nothing if it is not open. Throws what Yjs throws: then the document is of no use any more. */
  end(): void {
    const open = this.#open
    if (!open) return
    this.#open = undefined
    const doc = this.#doc
    doc._transaction = null
    // Only a transaction that ends by itself is tidied up after: this one takes the place of an empty one.
    doc.transact(() => {
      doc._transactionCleanups[0] = open
      doc._transaction = open
    })
  }
}
