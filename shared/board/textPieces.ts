import { isSafeAddress } from './fields.ts'

/** What a stretch of a card's text is, besides words. Together the texts of all pieces are the card's text. */
export type TextPiece =
  | { readonly is: 'words'; readonly text: string }
  /** An address that a browser may open. */
  | { readonly is: 'address'; readonly text: string; readonly href: string }
  /** `@` and the whole name of somebody who is known. */
  | { readonly is: 'mention'; readonly text: string; readonly name: string }
  /** `[ ]` or `[x]` at the beginning of a line; `at` is where its mark stands in the text, `of` the rest of the line. */
  | {
      readonly is: 'box'
      readonly text: string
      readonly done: boolean
      readonly at: number
      readonly of: string
    }

const boxes = /^([ \t]*(?:[-*] )?)\[([ xX])\](?= )/
const addresses = /(?:https?:\/\/|www\.)[^\s<>"']+/i
/** Signs that end a sentence rather than an address. */
const trailing = /[.,;:!?)\]}’”»]+$/

/** Reads a text line by line. Total: any text is at least words. */
export function textPieces(text: string, names: readonly string[] = []): readonly TextPiece[] {
  const known = [...names].filter(name => name !== '').sort((a, b) => b.length - a.length)
  const pieces: TextPiece[] = []
  let at = 0
  for (const line of text.split(/(?<=\n)/)) {
    const [head = '', lead = '', mark = ''] = boxes.exec(line) ?? []
    if (head !== '') {
      words(pieces, lead)
      const of = line.slice(head.length).trim()
      pieces.push({
        is: 'box',
        text: head.slice(lead.length),
        done: mark !== ' ',
        at: at + lead.length + 1,
        of,
      })
    }
    plain(pieces, line.slice(head.length), known)
    at += line.length
  }
  return pieces
}

/** The text with the box at this place ticked, or no longer. */
export function ticked(text: string, at: number, done: boolean): string {
  return `${text.slice(0, at)}${done ? 'x' : ' '}${text.slice(at + 1)}`
}

function plain(pieces: TextPiece[], text: string, names: readonly string[]): void {
  let rest = text
  while (rest !== '') {
    const next = [addressIn(rest), mentionIn(rest, names)]
      .filter(found => found !== undefined)
      .sort((a, b) => a.from - b.from)[0]
    if (!next) break
    words(pieces, rest.slice(0, next.from))
    pieces.push(next.piece)
    rest = rest.slice(next.from + next.piece.text.length)
  }
  words(pieces, rest)
}

interface Found {
  readonly from: number
  readonly piece: TextPiece
}

function addressIn(text: string): Found | undefined {
  const found = addresses.exec(text)
  if (!found) return undefined
  const address = found[0].replace(trailing, '')
  const href = /^www\./i.test(address) ? `https://${address}` : address
  if (!isSafeAddress(href)) return undefined
  return { from: found.index, piece: { is: 'address', text: address, href } }
}

function mentionIn(text: string, names: readonly string[]): Found | undefined {
  for (let from = text.indexOf('@'); from >= 0; from = text.indexOf('@', from + 1)) {
    const before = text[from - 1]
    if (before !== undefined && /[\p{L}\p{N}]/u.test(before)) continue
    const name = names.find(
      one => text.startsWith(one, from + 1) && !/^[\p{L}\p{N}]/u.test(text.slice(from + 1 + one.length)),
    )
    if (name !== undefined) return { from, piece: { is: 'mention', text: `@${name}`, name } }
  }
  return undefined
}

function words(pieces: TextPiece[], text: string): void {
  const last = pieces.at(-1)
  if (text === '') return
  if (last?.is === 'words') pieces[pieces.length - 1] = { is: 'words', text: last.text + text }
  else pieces.push({ is: 'words', text })
}
