import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { BoardIndex } from '../BoardIndex.ts'
import { listField, textField } from '../cardFields.ts'

export interface Match {
  readonly asker: CardSnapshot
  readonly ask: string
  readonly helper: CardSnapshot
  readonly offer: string
  /** The words that ask and offer share. */
  readonly words: readonly string[]
}

interface Wish {
  readonly person: CardSnapshot
  readonly text: string
  readonly stems: ReadonlyMap<string, string>
}

/** Shorter words are mostly grammar, in any language that has them. */
const shortest = 4
/** Words that begin alike mean alike, near enough: "interview" and "interviewing". */
const stemLength = 5
const everyday = new Set(
  'about after also been from have into like more need other over some someone than that their them they this want what when which will with work your'.split(
    ' ',
  ),
)

/**
 * What one person asks for and another offers, as far as their words tell: both lists are the group's own, and nothing
 * leaves this machine. Those that share most words come first. A hint to talk, no more.
 */
export function matches(snapshot: BoardSnapshot): readonly Match[] {
  const board = new BoardIndex(snapshot)
  const people = [...board.ofKind('person'), ...board.ofKind('group')].filter(
    person => textField(person, 'status') !== 'left',
  )
  const asks = people.flatMap(person => wishesOf(person, 'asks'))
  const offers = people.flatMap(person => wishesOf(person, 'offers'))
  return asks
    .flatMap(ask =>
      offers.flatMap(offer => {
        const words = shared(ask.stems, offer.stems)
        if (ask.person.id === offer.person.id || words.length === 0) return []
        return [{ asker: ask.person, ask: ask.text, helper: offer.person, offer: offer.text, words }]
      }),
    )
    .toSorted((a, b) => b.words.length - a.words.length)
}

/** Wishes that nobody's offer answers yet. */
export function unanswered(
  snapshot: BoardSnapshot,
): readonly { readonly person: CardSnapshot; readonly ask: string }[] {
  const answered = new Set(matches(snapshot).map(({ asker, ask }) => `${asker.id} ${ask}`))
  const board = new BoardIndex(snapshot)
  return board
    .ofKind('person')
    .filter(person => textField(person, 'status') !== 'left')
    .flatMap(person => listField(person, 'asks').map(ask => ({ person, ask })))
    .filter(({ person, ask }) => !answered.has(`${person.id} ${ask}`))
}

function wishesOf(person: CardSnapshot, key: 'asks' | 'offers'): readonly Wish[] {
  return listField(person, key).map(text => ({ person, text, stems: stemsOf(text) }))
}

/** Stems and the words they stand for. Scripts without spaces count whole runs of letters. */
function stemsOf(text: string): ReadonlyMap<string, string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const telling = words.filter(word => word.length >= shortest && !everyday.has(word))
  return new Map(telling.map(word => [word.slice(0, stemLength), word]))
}

function shared(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] {
  return [...a].filter(([stem]) => b.has(stem)).map(([, word]) => word)
}
