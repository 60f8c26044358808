import { Square, SquareCheck } from 'lucide-react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { type TextPiece, textPieces, ticked } from '#shared/board/textPieces.ts'
import styles from './Card.module.css'
import { usePeopleByName } from './usePeopleByName.ts'

/** Signs without which a text is nothing but words. Most texts are. */
const telling = /@|\[[ xX]\]|www\.|https?:/i

/** A card's text with what one can do with it: addresses open, names lead to their cards, boxes are ticked. */
export function CardWords({ card }: { readonly card: CardSnapshot }) {
  return telling.test(card.text) ? <Pieces card={card} /> : card.text
}

function Pieces({ card }: { readonly card: CardSnapshot }) {
  const people = usePeopleByName()
  const names = [...people.keys()]
  let at = 0
  return textPieces(card.text, names).map(piece => {
    const key = at
    at += piece.text.length
    return <Piece key={key} card={card} piece={piece} people={people} />
  })
}

interface PieceProps {
  readonly card: CardSnapshot
  readonly piece: TextPiece
  readonly people: ReadonlyMap<string, CardId>
}

function Piece({ card, piece, people }: PieceProps) {
  const editor = useEditor()
  switch (piece.is) {
    case 'address':
      return (
        <a className={styles.address} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
          {piece.text}
        </a>
      )
    case 'mention': {
      const person = people.get(piece.name)
      if (person === undefined) return piece.text
      return (
        <button
          type="button"
          className={styles.mention}
          title={t('text.mention', { name: piece.name })}
          onClick={() => editor.looking.reveal(person)}
        >
          {piece.text}
        </button>
      )
    }
    case 'box':
      return (
        // biome-ignore lint/a11y/useSemanticElements: a checkbox of the browser would change how the text wraps.
        <button
          type="button"
          role="checkbox"
          aria-checked={piece.done}
          aria-label={piece.of || t('text.box')}
          className={styles.box}
          disabled={editor.rights.whyNotEdit(card.id) !== undefined}
          onClick={() => editor.writing.setText(card.id, ticked(card.text, piece.at, !piece.done))}
        >
          {piece.text}
          {piece.done ? <SquareCheck aria-hidden="true" /> : <Square aria-hidden="true" />}
        </button>
      )
    default:
      return piece.text
  }
}
