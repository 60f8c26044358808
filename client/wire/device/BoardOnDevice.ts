import * as Y from 'yjs'
import type { StateVector } from '#client/wire/stateVector.ts'
import { refuse } from '#shared/std/result.ts'
import { pruneHere } from './boardsHere.ts'
import { type CopyName, CopyStore } from './CopyStore.ts'
import { CopyWriter } from './CopyWriter.ts'
import type { Device, DeviceTrouble } from './Device.ts'
import { type CopySource, LocalCopy } from './LocalCopy.ts'
import { NotesShelf } from './NotesShelf.ts'
import { type NoteReason, notesFrom } from './RecoveredNote.ts'
import { type ReadCopy, readCopy, tryUpdate } from './readCopy.ts'
import { TabTalk } from './TabTalk.ts'
import { within } from './within.ts'

/** What a board starts from in this tab: what the copy held, or an empty document. */
export interface Start {
  readonly doc: Y.Doc
  readonly known: StateVector
  readonly found: ReadCopy | undefined
  readonly trouble: DeviceTrouble | undefined
}

/** A board opens without its copy rather than late. */
const patienceMs = 1500

/** One person's board on this device, for as long as a page shows it: the copy, and the texts recovered from copies. */
export class BoardOnDevice {
  readonly notes: NotesShelf
  readonly #device: Device
  readonly #name: CopyName
  readonly #store: CopyStore
  readonly #talk: TabTalk
  #isTidy = false

  constructor(device: Device, name: CopyName) {
    this.#device = device
    this.#name = name
    this.#store = new CopyStore(device, name)
    this.#talk = new TabTalk(name)
    this.notes = new NotesShelf({ device, name, talk: this.#talk })
  }

  /** Never fails and never takes long. A damaged copy is put aside: what can be read of it becomes notes. */
  async open(): Promise<Start> {
    this.notes.wait()
    void this.notes.load()
    const opened = await within(patienceMs, this.#store.open(), refuse('failed'))
    if (!opened.ok) return blank(opened.refusal)
    const found = readCopy(opened.value.record, opened.value.rows)
    if (!found.isDamaged) return { doc: found.doc, known: found.known, found, trouble: undefined }
    await this.setAside(found, { reason: 'damaged', why: '' })
    return blank(undefined)
  }

  /**
   * Begins anew after a refusal: with nothing, also of what other tabs have written, for the edit that was refused may
   * be in it.
   */
  openFresh(): Start {
    this.notes.wait()
    void this.notes.load()
    return blank(undefined)
  }

  /** Keeps the document from now on. */
  keep({ doc, found, trouble }: Start, source: CopySource): LocalCopy {
    const writer = new CopyWriter({ store: this.#store, doc }, found)
    const copy = new LocalCopy({ doc, writer, talk: this.#talk, source, makeRoom: () => this.#makeRoom() })
    if (trouble) copy.fail(trouble)
    return copy
  }

  /** This copy has come to its end: what the server is not known to have becomes notes, and the copy goes. */
  async setAside(
    { doc, known }: { readonly doc: Y.Doc; readonly known: StateVector },
    because: { readonly reason: NoteReason; readonly why: string },
  ): Promise<void> {
    const source = { known, ...because, now: Date.now() }
    const set = await this.#store.setAside(rows => {
      const all = new Y.Doc()
      Y.applyUpdate(all, Y.encodeStateAsUpdate(doc))
      for (const { bytes } of rows) tryUpdate(all, bytes)
      return notesFrom(all, source)
    })
    if (set.ok) {
      this.#talk.say('dropped')
      this.#talk.say('notes')
      await this.notes.load()
    } else {
      await this.notes.add(notesFrom(doc, source))
    }
  }

  /** Drops what was not opened for a long time, once; to be called when there is time. */
  tidy(): void {
    if (!this.#isTidy) void pruneHere(this.#device, { open: this.#name, now: Date.now() })
    this.#isTidy = true
  }

  close(): void {
    this.notes.close()
    this.#talk.close()
  }

  async #makeRoom(): Promise<void> {
    await pruneHere(this.#device, { open: this.#name, now: Date.now(), idleMs: 0 })
  }
}

function blank(trouble: DeviceTrouble | undefined): Start {
  return { doc: new Y.Doc(), known: new Map(), found: undefined, trouble }
}
