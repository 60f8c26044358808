import type { Pictures } from '#client/editor/Pictures.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { textField } from '../faces/textField.ts'

/** So many pictures are held; those not seen for longest go first. */
const most = 200

/** Pictures fetched for painting. Each is asked for once it is to be painted, and painted once it has come. */
export class PaintedPictures {
  readonly #pictures: Pick<Pictures, 'address'>
  readonly #came: () => void
  readonly #known = new Map<string, HTMLImageElement>()

  constructor(pictures: Pick<Pictures, 'address'>, came: () => void) {
    this.#pictures = pictures
    this.#came = came
  }

  of(card: CardSnapshot): HTMLImageElement | undefined {
    const name = card.kind === 'picture' ? textField(card, 'image') : ''
    if (name === '') return undefined
    const image = this.#known.get(name) ?? this.#fetch(name)
    if (!image) return undefined
    this.#known.delete(name)
    this.#known.set(name, image)
    return image.complete && image.naturalWidth > 0 ? image : undefined
  }

  #fetch(name: string): HTMLImageElement | undefined {
    const address = this.#pictures.address(name)
    if (address === undefined) return undefined
    const image = new Image()
    image.decoding = 'async'
    image.onload = () => this.#came()
    image.src = address
    const [oldest] = this.#known.size >= most ? this.#known.keys() : []
    if (oldest !== undefined) this.#known.delete(oldest)
    return image
  }
}
