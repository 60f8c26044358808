/** A card as every canvas in the comparison can show it. */
export interface SceneCard {
  readonly id: string
  /** Upper left corner; the scene's middle is at the middle of its box. */
  readonly x: number
  readonly y: number
  readonly text: string
  readonly color: string
  readonly author: string
  readonly dots: number
}

export interface Scene {
  readonly cards: readonly SceneCard[]
  /** Cards in a row. */
  readonly columns: number
  readonly middle: readonly [x: number, y: number]
  readonly size: readonly [w: number, h: number]
}

const cardSize = { w: 216, h: 132 } as const
const pitch = { x: 300, y: 196 } as const
/** Columns to rows, so that a scene has the shape of a window. */
const aspect = 1.6

const words =
  'what we learn together when people who start a service meet those who run it and write down how they listen for months before anybody draws a form'.split(
    ' ',
  )
const colors = ['white', 'straw', 'apricot', 'rose', 'heather', 'sky', 'mint', 'stone']
const authors = ['Ana', 'Billie', 'Chidi', 'Dana', 'Eskil', 'Farah', 'Goran', 'Hana']

/** The same cards on every machine and in every canvas: a grid around a middle, texts of 3 to 16 words. */
export function sceneOf(count: number, middle: readonly [number, number]): Scene {
  const columns = Math.ceil(Math.sqrt((count * aspect * pitch.y) / pitch.x))
  const rows = Math.ceil(count / columns)
  const size = [columns * pitch.x, rows * pitch.y] as const
  const random = seeded(7)
  const cards = Array.from({ length: count }, (_, index): SceneCard => {
    const length = 3 + Math.floor(random() * 14)
    const first = Math.floor(random() * words.length)
    return {
      id: `card${index}`,
      x: Math.round(middle[0] - size[0] / 2 + (index % columns) * pitch.x),
      y: Math.round(middle[1] - size[1] / 2 + Math.floor(index / columns) * pitch.y),
      text: Array.from({ length }, (_, n) => words[(first + n * 5) % words.length]).join(' '),
      color: colors[index % colors.length] ?? 'white',
      author: authors[index % authors.length] ?? 'Ana',
      dots: Math.floor(random() * 6),
    }
  })
  return { cards, columns, middle, size }
}

/** The card nearest to the middle. */
export function middleCard({ cards, columns }: Scene): SceneCard {
  const row = Math.floor(cards.length / columns / 2)
  const card = cards[row * columns + Math.floor(columns / 2)]
  if (!card) throw new Error('a scene has cards')
  return card
}

/** The fifty cards nearest to the middle, nearest first: a window at reading zoom shows about thirty of them. */
export function nearby({ cards, middle: [x, y] }: Scene): readonly SceneCard[] {
  const far = (card: SceneCard) =>
    Math.hypot(card.x + cardSize.w / 2 - x, (card.y + cardSize.h / 2 - y) * aspect)
  return cards.toSorted((a, b) => far(a) - far(b)).slice(0, 50)
}

/** Fifty cards from all over the scene. */
export function everywhere({ cards }: Scene): readonly SceneCard[] {
  return Array.from({ length: 50 }, (_, n) => cards[(n * 97) % cards.length]).filter(isThere)
}

/** Five rows of ten around the middle, from the upper left one to the lower right one. */
export function fiftyOf(scene: Scene): readonly SceneCard[] {
  return block(scene, { columns: 10, rows: 5 })
}

function block(
  scene: Scene,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): readonly SceneCard[] {
  const middle = scene.cards.indexOf(middleCard(scene))
  const first = middle - Math.floor(rows / 2) * scene.columns - Math.floor(columns / 2)
  const at = (n: number) => first + Math.floor(n / columns) * scene.columns + (n % columns)
  return Array.from({ length: columns * rows }, (_, n) => scene.cards[at(n)]).filter(isThere)
}

function isThere(card: SceneCard | undefined): card is SceneCard {
  return card !== undefined
}

/** Park and Miller's: small, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
