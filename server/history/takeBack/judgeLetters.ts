import type { Element } from './elements.ts'
import { cameTooLate, type Ground } from './Ground.ts'
import type { Turn, Turns } from './Turns.ts'

/** A letter that stands, or is to stand, or both. */
export interface Letter {
  readonly letter: string
  readonly stands: boolean
  readonly wanted: boolean
}

/** `returns`: deleted by them in a text that stands, so that it would come back among what others wrote there since. */
interface Judged extends Letter {
  readonly element: Element
  readonly returns: boolean
}

/** Their letters go and those that they deleted come back, unless others have written them again in the same place. */
export function judgeLetters(turns: Turns, elements: readonly Element[], ground: Ground): readonly Letter[] {
  const judged = elements.flatMap(element => judge(turns, element, ground))
  const since = Math.min(...judged.filter(one => one.returns).map(({ element }) => element.deletedIn ?? 0))
  return inGaps(judged, since).flatMap(gap => (isWrittenAgain(gap, since) ? gap.map(staysAway) : gap))
}

function judge(turns: Turns, element: Element, ground: Ground): readonly Judged[] {
  if (element.content.type !== 'letter') return []
  const { deletedIn } = element
  const wanted = isLetterWanted(turns, element, ground)
  const stands = deletedIn === undefined
  const returns = wanted && !stands && deletedIn !== ground.goneIn && !cameTooLate(element, ground.goneIn)
  return [{ element, letter: element.content.letter, stands, wanted, returns }]
}

/** Stretches between letters that have stood all the time. */
function inGaps(letters: readonly Judged[], since: Turn): readonly (readonly Judged[])[] {
  const gaps: Judged[][] = [[]]
  for (const letter of letters) {
    if (letter.wanted && !letter.returns && letter.element.turn <= since) gaps.push([])
    gaps.at(-1)?.push(letter)
  }
  return gaps
}

/** Others have mended a text by hand, or restored the board: what they wrote again must not come back beside it. */
function isWrittenAgain(gap: readonly Judged[], since: Turn): boolean {
  const returning = gap.filter(one => one.returns)
  const later = gap.filter(({ element, returns }) => !element.theirs && !returns && element.turn > since)
  let found = 0
  for (const { letter } of later) if (letter === returning[found]?.letter) found += 1
  return returning.length > 0 && found === returning.length
}

function staysAway(letter: Judged): Judged {
  return letter.returns ? { ...letter, wanted: false } : letter
}

/** Their letters go, and the others' that they deleted come back; what others deleted stays deleted. */
function isLetterWanted(turns: Turns, letter: Element, { goneIn, isKept }: Ground): boolean {
  const { theirs, deletedIn } = letter
  if (theirs && !isKept) return false
  if (deletedIn === undefined || deletedIn === goneIn || cameTooLate(letter, goneIn)) return true
  return !theirs && turns.isTheirs(deletedIn)
}
