import { addCards } from '#shared/board/changes/addCards.ts'
import { clusterCards } from '#shared/board/changes/clusterCards.ts'
import { labelLink } from '#shared/board/changes/labelLink.ts'
import { linkCards } from '#shared/board/changes/linkCards.ts'
import { type CardId, newId } from '#shared/board/ids.ts'
import type { CarriedCards } from '#shared/board/packCards.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { placeMeaning } from '#shared/canvases/placeMeaning.ts'
import type { Zone } from '#shared/canvases/schema.ts'
import { zoneTakes } from '#shared/canvases/zoneTakes.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { Editor } from '../Editor.ts'
import { type Place, placeKey, type Sheet, sheetOf, zoneIn } from '../sheets.ts'
import { freePlaces } from './freePlaces.ts'

interface Seated {
  readonly card: CardSnapshot
  readonly id: CardId
  readonly place: Place
  readonly sheet: Sheet
  readonly zone: Zone
  readonly at: Vector
}

/**
 * Makes cards of one's own like others, each in a free place of the first of its places that takes it, in one step. With
 * them come the clusters they are in and the links among them. Answers the new ids, in order; cards that no place takes
 * are left out.
 */
export function layCopies(
  editor: Editor,
  carried: CarriedCards,
  placesFor: (card: CardSnapshot) => readonly (Place | undefined)[],
): readonly CardId[] {
  const seated = seatAll(editor, carried.cards, placesFor)
  if (seated.length === 0) return []
  const { board, origin } = editor
  editor.change(() =>
    board.change(origin, () => {
      addCards(
        board,
        seated.map(one => copyOf(editor, one, carried)),
        origin,
      )
      gather(editor, seated, carried)
      tie(editor, seated, carried)
    }),
  )
  return seated.map(({ id }) => id)
}

function seatAll(
  editor: Editor,
  cards: readonly CardSnapshot[],
  placesFor: (card: CardSnapshot) => readonly (Place | undefined)[],
): readonly Seated[] {
  const coming = new Map<string, number>()
  const homes = cards.slice(0, editor.rights.cardsLeft()).flatMap(card => {
    for (const place of placesFor(card)) {
      const room = place && roomFor(editor, place, card, coming)
      if (room) return [{ card, place: { canvas: place.canvas, zone: place.zone }, ...room }]
    }
    return []
  })
  const groups = Map.groupBy(homes, ({ place }) => placeKey(place))
  const seats = new Map<CardSnapshot, Vector>()
  for (const group of groups.values()) {
    const [first] = group
    if (!first) continue
    const places = freePlaces(
      editor,
      first,
      group.map(({ card }) => wishOf(card)),
    )
    for (const [index, { card }] of group.entries()) seats.set(card, places[index] ?? card.at)
  }
  return homes.map(home => ({ ...home, id: newId(), at: seats.get(home.card) ?? home.card.at }))
}

function wishOf({ kind, text, size, fields: { perspective } }: CardSnapshot) {
  return { kind, text, ...(size && { size }), ...(typeof perspective === 'string' && { perspective }) }
}

/** The zone of a place, if it takes one more such card; `coming` counts those that are on their way there. */
function roomFor(
  editor: Editor,
  place: Place,
  card: CardSnapshot,
  coming: Map<string, number>,
): { readonly sheet: Sheet; readonly zone: Zone } | undefined {
  const sheet = sheetOf(editor.view.canvases, place.canvas)
  const zone = sheet && zoneIn(sheet, place.zone)
  if (!sheet || !zone || !zoneTakes(zone, card.kind) || editor.rights.whyNotAdd(place)) return undefined
  const more = (coming.get(placeKey(place)) ?? 0) + 1
  if (zone.max !== null && editor.view.cards.countIn(place) + more > zone.max) return undefined
  coming.set(placeKey(place), more)
  return { sheet, zone }
}

function copyOf(editor: Editor, { card, id, place, sheet, zone, at }: Seated, { cards }: CarriedCards) {
  const { order: _, ownCluster: __, cluster, ...rest } = card
  const spot = { template: sheet.template, zone, at, perspectives: editor.view.meta.perspectives }
  const meaning = placeMeaning(card, spot)
  const fields = Object.entries({ ...card.fields, ...meaning }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  )
  return {
    ...rest,
    ...place,
    id,
    at: [at[0], at[1]] as [number, number],
    text: card.text.slice(0, editor.rights.charactersPerCard),
    author: editor.me.id,
    created: editor.now(),
    fields: Object.fromEntries(fields),
    ...(cluster !== undefined && staysIn(editor, cluster, cards) && { cluster }),
  }
}

/** A copy of some of a cluster's cards joins them; of all of them, or from another board, makes a cluster of its own. */
function staysIn({ view, clusters }: Editor, cluster: string, cards: readonly CardSnapshot[]): boolean {
  if (!view.clusters.has(cluster)) return false
  const carried = new Set(cards.map(({ id }) => id))
  return clusters.cardsOf(cluster).some(id => !carried.has(id))
}

function gather(editor: Editor, seated: readonly Seated[], { cards, clusters }: CarriedCards): void {
  const { board, origin, rights } = editor
  const apart = seated.filter(
    ({ card }) => card.cluster !== undefined && !staysIn(editor, card.cluster, cards),
  )
  for (const [cluster, members] of Map.groupBy(apart, ({ card }) => card.cluster)) {
    const name = clusters.find(({ id }) => id === cluster)?.name
    const canvas = members[0]?.place.canvas
    if (!name || canvas === undefined || rights.whyNotGather(canvas)) continue
    clusterCards(board, { name, canvas, cards: members.map(({ id }) => id) }, origin)
  }
}

function tie(editor: Editor, seated: readonly Seated[], { links }: CarriedCards): void {
  const { board, origin, rights } = editor
  const copies = new Map(seated.map(({ card, id }) => [card.id, id]))
  for (const { type, from: one, to: other, label } of links) {
    const [from, to] = [copies.get(one), copies.get(other)]
    if (from === undefined || to === undefined || rights.whyNotLink({ type, from, to })) continue
    const link = linkCards(board, { type, from, to }, origin)
    if (link !== undefined && label !== undefined) labelLink(board, link, label, origin)
  }
}
