import { MessageCircle } from 'lucide-react'
import type { Marks } from '#client/editor/CardMarks.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useMarks, useRights } from '#client/editor/hooks.ts'
import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import styles from './CardMarks.module.css'
import { reactionIcons } from './reactionIcons.ts'

/** On the card's lower edge: how many threads are open, and what people have shown without words. */
export function CardMarksView({ card }: { readonly card: CardId }) {
  const marks = useMarks(card)
  return marks && <MarksRow card={card} marks={marks} />
}

function MarksRow({ card, marks }: { readonly card: CardId; readonly marks: Marks }) {
  const { commenting } = useEditor()
  useRights()
  return (
    <span className={styles.marks} onPointerDown={event => event.stopPropagation()}>
      {marks.reactions.map(({ reaction, count, isMine }) => {
        const Icon = reactionIcons[reaction]
        return (
          <button
            key={reaction}
            type="button"
            className={styles.mark}
            aria-pressed={isMine}
            aria-label={t('reaction.count', { reaction: t(`reaction.${reaction}`), n: count })}
            disabled={!commenting.mayComment}
            onClick={() => commenting.react(card, reaction)}
          >
            <Icon aria-hidden="true" />
            {count}
          </button>
        )
      })}
      {marks.open > 0 && (
        <button
          type="button"
          className={styles.mark}
          aria-label={t('comment.onCard', { n: marks.open })}
          onClick={() => commenting.asked.tell(card)}
        >
          <MessageCircle aria-hidden="true" />
          {marks.open}
        </button>
      )}
    </span>
  )
}
