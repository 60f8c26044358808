import type { Editor } from '#client/editor/Editor.ts'
import { linkEnds } from '#client/editor/linkEnds.ts'
import { colorOfPerson } from '#shared/board/colorOfPerson.ts'
import type { CardKind } from '#shared/board/kinds.ts'
import type { LinkType } from '#shared/board/linkTypes.ts'
import type { PaintedBoard } from './PaintedBoard.ts'
import type { PaintedPictures } from './PaintedPictures.ts'

const signedBy: Readonly<Partial<Record<CardKind, LinkType>>> = {
  question: 'hosted_by',
  role: 'held_by',
  empty_chair: 'invited_by',
  activity: 'owned_by',
  artifact: 'stewarded_by',
  commitment: 'made_by',
}

/** The board as painters ask for it. */
export function boardForPainting(editor: Editor, pictures: PaintedPictures): PaintedBoard {
  const { view, authors, marks } = editor
  return {
    colorOf: id => colorOfPerson(id, authors.current.get(id)),
    signerOf(card) {
      const type = signedBy[card.kind]
      const [end] = type ? linkEnds(view, card.id, type) : []
      if (end) return { id: end.id, name: end.text }
      if (card.kind !== 'note' || card.author === undefined) return undefined
      const author = authors.current.get(card.author)
      return author && { id: card.author, name: author.name }
    },
    marksOf: card => marks.of(card.id),
    pictureOf: card => pictures.of(card),
  }
}
