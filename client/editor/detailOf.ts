/** How the cards are shown: as elements, each by itself, or painted all together as an overview. */
export type Detail = 'cards' | 'overview'

/** Below this nothing of a card can be read but its first line. */
const farAway = 0.35
/** Below this a crowd of cards is painted, too. */
const middling = 0.6
const crowd = 300
/** By so much it must be clearer before elements come back: a view on the threshold shall not flicker. */
const slack = { zoom: 1.06, crowd: 0.8 } as const

/** `inView` is how many cards the view shows; it is asked only where it decides. */
export function detailOf(z: number, before: Detail, inView: () => number): Detail {
  const ease = before === 'overview' ? slack : { zoom: 1, crowd: 1 }
  if (z < farAway * ease.zoom) return 'overview'
  if (z >= middling * ease.zoom) return 'cards'
  return inView() > crowd * ease.crowd ? 'overview' : 'cards'
}
