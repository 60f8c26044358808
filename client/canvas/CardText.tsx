import { type RefObject, useLayoutEffect, useRef } from 'react'
import { bindText } from '#client/editor/bindText.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { t } from '#client/words/t.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import styles from './Card.module.css'
import { CardWords } from './CardWords.tsx'
import { CharactersLeft } from './CharactersLeft.tsx'
import { MentionList } from './MentionList.tsx'
import { OthersCarets } from './OthersCarets.tsx'
import { useCaretInSight } from './useCaretInSight.ts'

interface CardTextProps {
  readonly card: CardSnapshot
  readonly editing: boolean
}

/**
 * A card's text, and while it is open the field to write it in: the text stays underneath, unseen, to give the field
 * its height, so that the card grows as one writes, and to measure where others' carets stand.
 */
export function CardText({ card, editing }: CardTextProps) {
  const text = useRef<HTMLSpanElement>(null)
  return (
    <span className={styles.text}>
      <span ref={text} className={styles.words} dir="auto" data-unseen={editing || undefined}>
        {editing ? `${card.text}\u200b` : <CardWords card={card} />}
      </span>
      {editing && <OpenText card={card} text={text} />}
      {editing && <CharactersLeft length={card.text.length} />}
      <OthersCarets card={card.id} text={text} />
    </span>
  )
}

interface OpenTextProps {
  readonly card: CardSnapshot
  /** The text underneath. */
  readonly text: RefObject<HTMLElement | null>
}

function OpenText({ card, text }: OpenTextProps) {
  const editor = useEditor()
  const area = useRef<HTMLTextAreaElement>(null)
  useCaretInSight({ card: card.id, area, text })
  // In the layout phase: a phone shows its keyboard only for a focus given while the tap still lasts.
  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    const release = bindText(editor, card.id, element)
    element.focus({ preventScroll: true })
    element.setSelectionRange(element.value.length, element.value.length)
    const box = editor.boxes.boxOf(card.id)
    if (box) editor.viewpoint.bring(box)
    return release
  }, [editor, card.id])
  return (
    <>
      <textarea
        ref={area}
        className={styles.open}
        dir="auto"
        rows={1}
        maxLength={editor.rights.charactersPerCard}
        aria-label={t('canvas.cardText')}
        spellCheck
        onBlur={() => {
          if (editor.writing.open.current === card.id) editor.writing.stop()
        }}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return
          const finished =
            event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
          if (!finished) return
          event.preventDefault()
          event.stopPropagation()
          editor.writing.stop()
          editor.looking.focused.tell(card.id)
        }}
      />
      <MentionList area={area} />
    </>
  )
}
