import { type CardKind, cardKinds, freeKinds } from '#shared/board/kinds.ts'
import type { CardForm, TextStyle } from './cardForms.ts'

const body: TextStyle = { size: 21, line: 27, weight: 400, family: 'text', italic: false }
const small: TextStyle = { ...body, size: 18, line: 22 }
const meta = { size: 16, line: 20 } as const

/** A header line and the gap under it. */
const header = 23
/** One meta line with a disc, and the gap over it. */
const footer = 30

function form(measures: Partial<CardForm> & Pick<CardForm, 'w' | 'minH'>): CardForm {
  return { inset: inset(12, 14, 10, 14), text: body, above: 0, below: 0, meta, ...measures }
}

function inset(top: number, right: number, bottom: number, left: number): CardForm['inset'] {
  return { top, right, bottom, left }
}

const note = form({ w: 216, minH: 132, below: footer })
const wideNote: CardForm = { ...note, w: 404 }
const topic = form({ w: 214, minH: 136, above: header, below: 26 })
const tag = form({
  w: 188,
  wideW: 214,
  minH: 58,
  inset: inset(4, 10, 4, 60),
  text: { ...body, size: 17.5, line: 20, weight: 500 },
})
const question = form({
  w: 312,
  minH: 346,
  inset: inset(14, 18, 12, 18),
  text: { ...body, size: 24, line: 31 },
  above: 58,
  below: footer + 4,
})
const rating = form({ w: 52, minH: 44, inset: inset(6, 4, 6, 4), text: small })

/** The form of each kind where its zone says nothing else. Sizes after the look: type and card kinds. */
export const forms: Readonly<Record<CardKind, CardForm>> = {
  note,
  topic,
  question,
  statement: form({
    w: 2304,
    minH: 140,
    inset: inset(18, 300, 18, 28),
    text: { size: 37, line: 46, weight: 500, family: 'title', italic: false },
  }),
  person: tag,
  group: tag,
  role: form({ w: 364, minH: 56, inset: inset(4, 160, 4, 14), text: { ...body, size: 19, line: 24 } }),
  empty_chair: form({ w: 364, minH: 186, text: { ...body, size: 23, line: 29 }, above: header, below: 54 }),
  agreement: form({
    w: 408,
    minH: 128,
    inset: inset(10, 18, 10, 26),
    text: { size: 25, line: 31, weight: 500, family: 'title', italic: true },
  }),
  activity: form({
    w: 292,
    minH: 196,
    inset: inset(16, 14, 10, 14),
    text: { ...body, size: 23, line: 28, weight: 500 },
    above: header,
    below: 60,
  }),
  artifact: form({ w: 254, minH: 148, inset: inset(12, 30, 10, 14), above: header, below: footer }),
  commitment: form({ w: 266, minH: 148, inset: inset(8, 8, 6, 88), text: small, below: 26 }),
  sign: form({ w: 760, minH: 92, inset: inset(12, 26, 10, 52), below: 33 }),
  trace: form({ w: 378, minH: 116, below: footer }),
  value_story: form({ w: 555, minH: 264, text: { ...body, size: 23, line: 28, weight: 500 }, below: 160 }),
  rating,
  neighbour: form({ w: 294, minH: 148, above: header, below: 54 }),
  tool: form({ w: 274, minH: 148, above: header, below: footer }),
  milestone: form({ w: 216, minH: 96, below: 26 }),
  summary: form({ w: 716, minH: 276, text: { ...body, size: 23, line: 31 }, below: 26 }),
  decision: form({ w: 404, minH: 132, below: 26 }),
  label: form({
    w: 360,
    minH: 44,
    inset: inset(4, 6, 4, 6),
    text: { ...body, size: 26, line: 33, weight: 500 },
  }),
  /** Above the words stands the picture, as high as the card's own size leaves. */
  picture: form({ w: 320, minH: 80, inset: inset(8, 8, 8, 8), text: { ...body, size: 18, line: 23 } }),
}

/** On the side table cards are read from afar. */
const sideCard = form({
  w: 1120,
  minH: 182,
  inset: inset(34, 34, 34, 34),
  text: { ...body, size: 44, line: 56 },
  below: 58,
  meta: { size: 34, line: 44 },
})

/** Kinds that have a form of their own in one zone, or on a whole canvas. */
export const formsInZones: Readonly<Record<string, Readonly<Partial<Record<CardKind, CardForm>>>>> = {
  'domain.identity': { note: wideNote },
  'domain.why': { note: { ...wideNote, above: header } },
  'domain.scope_edge': { topic: { ...topic, w: 220 } },
  'domain.scope_out': { topic: { ...topic, w: 220, minH: 160, above: 0, below: 46 } },
  'community.joining': {
    note: form({ w: 500, minH: 128, text: { ...body, size: 19, line: 25 } }),
  },
  'stages.focus': { note: form({ w: 664, minH: 160, text: { ...body, size: 31, line: 40 }, below: footer }) },
  'habitat.gaps': { note: { ...note, w: 264 } },
  'habitat.orientations': { rating: { ...rating, w: 203, minH: 56, inset: inset(8, 60, 8, 12) } },
  agenda: { question: { ...question, w: 522, minH: 220 } },
  stages: { note: wideNote },
  side: Object.fromEntries(
    cardKinds
      .filter(kind => kind !== 'person' && kind !== 'group' && !freeKinds.has(kind))
      .map(kind => [kind, sideCard]),
  ),
}
