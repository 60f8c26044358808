import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'

export interface MadeInSession {
  readonly decisions: readonly CardSnapshot[]
  /** Who does what until when. */
  readonly promises: readonly {
    readonly card: CardSnapshot
    readonly by: string | undefined
    readonly due: string | undefined
  }[]
  readonly parked: readonly CardSnapshot[]
  /** One's own cards, wherever they are now: the receipt. */
  readonly own: readonly CardSnapshot[]
}

/** Cards bear the time of the device that made them, which may be off by so much. */
const clocksDifferMs = 15 * 60_000

/** What came of a session that started then, as the board tells it. */
export function madeIn(
  { cards, links }: Pick<BoardSnapshot, 'cards' | 'links'>,
  { started, me }: { readonly started: number; readonly me: string },
): MadeInSession {
  const since = started - clocksDifferMs
  const fresh = cards.filter(({ created, text }) => (created ?? 0) >= since && text.trim() !== '')
  const words = new Map(cards.map(({ id, text }) => [id, text]))
  const maker = (id: string) => {
    const link = links.find(({ type, from }) => type === 'made_by' && from === id)
    return link && words.get(link.to)
  }
  return {
    decisions: fresh.filter(({ zone }) => zone === 'side.decisions'),
    promises: fresh
      .filter(({ kind, zone }) => kind === 'commitment' && zone !== 'side.parking')
      .map(card => ({ card, by: maker(card.id), due: dayIn(card) })),
    parked: fresh.filter(({ zone }) => zone === 'side.parking'),
    own: fresh.filter(({ author }) => author === me),
  }
}

function dayIn({ fields: { due } }: CardSnapshot): string | undefined {
  return typeof due === 'string' && due !== '' ? due : undefined
}
