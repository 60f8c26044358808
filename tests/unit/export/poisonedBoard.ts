import { fieldsOf } from '#shared/board/fields.ts'
import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import type { Meeting } from '#shared/export/minutes/Meeting.ts'
import { demo } from './boards.ts'
import { hostileTexts } from './hostileTexts.ts'
import { launch, launchSession } from './launch.ts'

/** The demo in which every text, name and free field is a hostile text, one after the other: each comes up often. */
export function poisonedBoard(): BoardSnapshot {
  const next = inTurn()
  const { snapshot } = demo
  return {
    ...snapshot,
    board: { ...snapshot.board, title: next(), community: next(), perspectives: [next(), 'Other'] },
    clusters: snapshot.clusters.map(cluster => ({ ...cluster, name: next() })),
    links: snapshot.links.map(link => ({ ...link, label: next().slice(0, 120) })),
    cards: snapshot.cards.map(card => ({ ...card, text: next(), fields: poisoned(card, next) })),
    comments: hostileTexts.map((text, index) => ({ id: `c${index}`, on: { card: 'd01' }, text })),
    canvases: snapshot.canvases.map(canvas =>
      canvas.id === 'domain'
        ? { ...canvas, words: { 'domain.why': { title: next().slice(0, 80) } } }
        : canvas,
    ),
  }
}

/** The launch in which whatever people wrote or chose is such a text: `next` gives one after the other. */
export function poisonedMeeting(next: () => string = inTurn()): Meeting {
  const session = {
    ...launchSession,
    script: { ...launchSession.script, title: next(), purpose: next() },
    attendance: launchSession.attendance.map(one => ({ ...one, name: next() })),
    agenda: launchSession.agenda.map(step => ({ ...step, title: next() })),
    votes: launchSession.votes.map(vote => ({ ...vote, title: next() })),
  }
  return { ...launch, session }
}

function inTurn(): () => string {
  let turn = 0
  return () => hostileTexts[turn++ % hostileTexts.length] ?? ''
}

function poisoned(card: CardSnapshot, next: () => string): CardSnapshot['fields'] {
  const free = fieldsOf[card.kind].filter(({ type }) => type === 'text' || type === 'longtext')
  return { ...card.fields, ...Object.fromEntries(free.map(({ key }) => [key, next()])), consent_listed: true }
}
