import { Minus, Plus } from 'lucide-react'
import type { CardVote } from '#client/editor/CardVotes.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useCardVote } from '#client/editor/hooks.ts'
import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import styles from './CardVote.module.css'

/** On a card that is voted on: one's own dots with plus and minus, and after the close what the group gave. */
export function CardVoteView({ card, text }: { readonly card: CardId; readonly text: string }) {
  const vote = useCardVote(card)
  return vote && <VoteRow card={card} text={text} vote={vote} />
}

function VoteRow({
  card,
  text,
  vote,
}: {
  readonly card: CardId
  readonly text: string
  readonly vote: CardVote
}) {
  const { votes } = useEditor()
  if (vote.state === 'closed') {
    return (
      <span className={styles.sum}>
        <span className="visually-hidden">{t('vote.onCard', { n: vote.score, rank: vote.rank })}</span>
        <span aria-hidden="true">{vote.score}</span>
      </span>
    )
  }
  return (
    <span className={styles.row} onPointerDown={event => event.stopPropagation()}>
      <button
        type="button"
        className={styles.step}
        aria-label={t('vote.dots.take', { text, n: vote.dots })}
        aria-disabled={vote.dots === 0}
        onClick={() => vote.dots > 0 && votes.give(card, -1)}
      >
        <Minus aria-hidden="true" />
      </button>
      <span className={styles.dots} data-some={vote.dots > 0 || undefined} aria-hidden="true">
        {vote.dots}
      </span>
      <button
        type="button"
        className={styles.step}
        aria-label={t('vote.dots.give', { text, n: vote.dots })}
        aria-disabled={!vote.mayGive}
        onClick={() => vote.mayGive && votes.give(card, 1)}
      >
        <Plus aria-hidden="true" />
      </button>
    </span>
  )
}
