import { Cell } from '#client/wire/Cell.ts'
import { t } from '#client/words/t.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import type { CardId } from '#shared/board/ids.ts'
import { cardForm } from '#shared/canvases/cardForms.ts'
import { pictureHeight } from '#shared/canvases/pictureHeight.ts'
import { rounded, subtract, type Vector } from '#shared/geometry/vector.ts'
import type { AddedPicture } from '#shared/protocol/http.ts'
import { limits } from '#shared/protocol/limits.ts'
import type { Result } from '#shared/std/result.ts'
import type { Editor } from './Editor.ts'
import { freePlaces } from './edits/freePlaces.ts'
import { type Place, placeAt, sheetOf, zoneIn } from './sheets.ts'

/** Where pictures are kept, outside of the document. */
export interface PictureKeeper {
  /** Where the browser finds a picture. */
  address(image: string): string
  /** Refused with words that say what to do. */
  add(file: Blob): Promise<Result<AddedPicture, string>>
}

/** Pictures that are pasted or dropped: sent to the server first, and laid on the board once they are there. */
export class Pictures {
  /** How many are on their way. */
  readonly sending = new Cell(0)
  readonly #editor: Editor
  readonly #keeper: PictureKeeper | undefined

  constructor(editor: Editor, keeper: PictureKeeper | undefined) {
    this.#editor = editor
    this.#keeper = keeper
  }

  address(image: string): string | undefined {
    return this.#keeper?.address(image)
  }

  /** At a point of the table, or in the zone in use. Answers the cards that came of them. */
  async add(files: readonly Blob[], at?: Vector): Promise<readonly CardId[]> {
    const place = at ? placeAt(this.#editor.view.canvases, at) : this.#editor.writing.currentPlace()
    if (!this.#keeper || !place || files.length === 0) return []
    if (this.#editor.refuses(this.#editor.rights.whyNotAdd(place))) return []
    const made: CardId[] = []
    for (const [index, file] of files.entries()) {
      const card = await this.#addOne(
        this.#keeper,
        file,
        place,
        at && [at[0] + index * 24, at[1] + index * 24],
      )
      if (card !== undefined) made.push(card)
    }
    if (made.length > 0) {
      this.#editor.select(made)
      this.#editor.say(t('picture.added', { n: made.length }))
    }
    return made
  }

  async #addOne(
    keeper: PictureKeeper,
    file: Blob,
    place: Place,
    at: Vector | undefined,
  ): Promise<CardId | undefined> {
    if (file.size > limits.pictureBytes) {
      this.#editor.refused.tell(t('picture.tooLarge', { mb: Math.floor(limits.pictureBytes / 1024 / 1024) }))
      return undefined
    }
    this.sending.set(this.sending.current + 1)
    const answer = await keeper.add(file)
    this.sending.set(this.sending.current - 1)
    if (answer.ok) return this.#lay(answer.value, place, at)
    this.#editor.refused.tell(answer.refusal)
    return undefined
  }

  #lay(
    { id, width, height }: AddedPicture,
    { canvas, zone }: Place,
    wanted: Vector | undefined,
  ): CardId | undefined {
    const editor = this.#editor
    const sheet = sheetOf(editor.view.canvases, canvas)
    const spec = sheet && zoneIn(sheet, zone)
    if (!sheet || !spec || editor.refuses(editor.rights.whyNotAdd({ canvas, zone }))) return undefined
    const { w } = cardForm('picture', zone)
    const ratio = Math.min(20, Math.max(0.05, width / height))
    const size: [number, number] = [w, Math.round(pictureHeight(w, ratio) + 16)]
    const [free = [0, 0]] = freePlaces(editor, { sheet, zone: spec }, [{ kind: 'picture' }])
    const [x, y] = wanted ? rounded(subtract(wanted, sheet.canvas.at)) : free
    const card = {
      kind: 'picture',
      canvas,
      zone,
      at: [x, y],
      size,
      text: '',
      color: 'white',
      author: editor.me.id,
      created: editor.now(),
      fields: { image: id, ratio },
    } as const
    const [made] = editor.change(() => addCards(editor.board, [{ ...card, at: [x, y] }], editor.origin))
    return made
  }
}
