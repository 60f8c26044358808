import type { Fields } from '#shared/board/fields.ts'
import type { LinkType } from '#shared/board/linkTypes.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { BoardIndex } from '#shared/canvases/BoardIndex.ts'
import { addDays } from '#shared/canvases/derived/days.ts'
import { quadrants, rankedQuestions } from '#shared/canvases/learning.ts'
import { templateOnBoard } from '#shared/canvases/templateOnBoard.ts'
import type { WorkingStep } from '#shared/session/script/WorkingScript.ts'
import type { SessionView } from '#shared/session/viewFor.ts'
import { words } from './words.ts'
import { among } from './wordsFor.ts'

/** What a simulated person does with a card that lies there: where it comes to lie, and what it comes to say. */
export interface Tending {
  readonly card: CardSnapshot
  readonly zone?: string
  readonly fields?: Fields
  readonly links?: readonly { readonly type: LinkType; readonly to: string }[]
}

export interface Tender {
  readonly board: BoardIndex
  readonly view: SessionView
  readonly step: WorkingStep
  readonly me: string
  readonly number: number
  /** An ISO day. */
  readonly today: string
}

/** Pure: the next thing that a step asks of the cards on the table; undefined if all is done. One person does their part. */
export function tending(tender: Tender): Tending | undefined {
  return placeTopic(tender) ?? placeSelf(tender) ?? tie(tender) ?? claim(tender)
}

/** What somebody has written comes to lie where they think that it belongs; most of it in scope. */
function placeTopic({ board, step, me, number }: Tender): Tending | undefined {
  if (step.mode !== 'cluster') return undefined
  const zones = zonesOf(board, step)
  const [first] = zones
  const mine = board.snapshot.cards.filter(({ author }) => author === me)
  const card = mine.find(
    ({ canvas, kind, zone }) =>
      first?.canvas === canvas && first.kinds.includes(kind) && !step.targets.includes(zone),
  )
  if (!first || !card) return undefined
  const belongs = words.writing[card.zone]?.find(({ text }) => text === card.text)?.belongs
  const zone = zones.find(({ id }) => id === belongs) ?? first
  const handler = among(words.handlers, number)
  const isHandled = zone.fields.includes('handled_by') && handler !== undefined
  return { card, zone: zone.id, ...(isHandled && { fields: { handled_by: handler } }) }
}

/** Everybody says for themselves where they stand: the first ones in the middle, the others further out. */
function placeSelf({ board, step, me, number }: Tender): Tending | undefined {
  if (step.mode !== 'assign') return undefined
  const rings = zonesOf(board, step).filter(({ kinds }) => kinds.includes('person'))
  const zone = rings[Math.min(Math.floor(number / 3), rings.length - 2)]
  const card = ownCard(board, me)
  if (!zone || !card || rings.some(({ id }) => id === card.zone)) return undefined
  const { offers = [], asks = [] } = among(words.people, number) ?? {}
  return { card, zone: zone.id, fields: { status: 'present', offers, asks } }
}

/** What belongs to a card and can only be said on the table: a question's topic, who invites, whose promise it is. */
function tie({ board, me, number }: Tender): Tending | undefined {
  const self = ownCard(board, me)
  const lacks = (card: CardSnapshot, type: LinkType) => board.ends(card, type).length === 0
  for (const card of board.snapshot.cards) {
    if (card.author !== me) continue
    const topic = among(board.inZone('domain.scope_in'), number)
    if (card.kind === 'question' && lacks(card, 'about') && topic)
      return { card, links: [{ type: 'about', to: topic.id }] }
    if (card.kind === 'empty_chair' && lacks(card, 'invited_by') && self)
      return { card, links: [{ type: 'invited_by', to: self.id }] }
    if (card.kind === 'commitment' && lacks(card, 'made_by') && self)
      return { card, links: [{ type: 'made_by', to: self.id }] }
  }
  return undefined
}

const mostClaimed = 3

/** The first three people take one each of what the group has chosen. */
function claim({ board, view, step, me, number, today }: Tender): Tending | undefined {
  if (step.mode !== 'assign' || number >= mostClaimed) return undefined
  if (!zonesOf(board, step).some(({ kinds }) => kinds.includes('activity'))) return undefined
  const card = chosenActivities(board, view)[number]
  const self = ownCard(board, me)
  if (!card || !self || board.ends(card, 'owned_by').length > 0) return undefined
  const question = rankedQuestions(board)[number]
  return {
    card,
    zone: quadrants[(number + 1) % quadrants.length] ?? quadrants[0],
    fields: { state: 'committed', first_date: addDays(today, 7 * (number + 1)) },
    links: [
      { type: 'owned_by', to: self.id },
      ...(question ? [{ type: 'addresses', to: question.id } as const] : []),
    ],
  }
}

/** As the last vote on activities ranked them; in the order of the tray if there was none. */
function chosenActivities(board: BoardIndex, { votes }: SessionView): readonly CardSnapshot[] {
  for (const vote of Object.values(votes).sort((a, b) => b.started - a.started)) {
    if (vote.state !== 'closed' || vote.result.kind !== 'dots') continue
    const ranked = vote.result.ranks.flatMap(({ candidate }) => {
      const id = vote.candidates.find(one => one.id === candidate)?.card
      const card = id === undefined ? undefined : board.card(id)
      return card?.kind === 'activity' ? [card] : []
    })
    if (ranked.length > 0) return ranked
  }
  return board.inZones(['practice.activities', ...quadrants])
}

function ownCard(board: BoardIndex, me: string): CardSnapshot | undefined {
  return board.ofKind('person').find(({ author }) => author === me)
}

/** The zones that a step is about, in its order. */
function zonesOf({ snapshot }: BoardIndex, { targets }: WorkingStep) {
  const all = snapshot.canvases.flatMap(canvas =>
    (templateOnBoard(canvas)?.zones ?? []).map(zone => ({ ...zone, canvas: canvas.id })),
  )
  return targets.flatMap(target => all.filter(({ id }) => id === target))
}
