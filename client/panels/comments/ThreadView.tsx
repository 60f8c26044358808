import { Check, PencilLine, Reply, RotateCcw, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useAuthor, useRights } from '#client/editor/hooks.ts'
import type { Thread } from '#client/editor/threadsOf.ts'
import { ago } from '#client/ui/ago.ts'
import { Disc } from '#client/ui/Disc.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { t } from '#client/words/t.ts'
import type { CommentSnapshot } from '#shared/board/snapshot.ts'
import { CommentForm } from './CommentForm.tsx'
import styles from './Comments.module.css'

/** One thread: who began it, who answered, and what can be done with it. */
export function ThreadView({ thread: { first, answers } }: { readonly thread: Thread }) {
  const { commenting } = useEditor()
  useRights()
  const [answering, setAnswering] = useState(false)
  const card = 'card' in first.on ? first.on.card : undefined
  return (
    <>
      <CommentView comment={first}>
        {commenting.mayComment && card !== undefined && !first.resolved && (
          <IconButton label={t('comment.answer')} onClick={() => setAnswering(true)}>
            <Reply aria-hidden="true" />
          </IconButton>
        )}
        {commenting.mayComment && (
          <IconButton
            label={t(first.resolved ? 'comment.reopen' : 'comment.resolve')}
            onClick={() => commenting.resolve(first, !first.resolved)}
          >
            {first.resolved ? <RotateCcw aria-hidden="true" /> : <Check aria-hidden="true" />}
          </IconButton>
        )}
      </CommentView>
      {answers.length > 0 && (
        <ol className={styles.answers} aria-label={t('comment.answers')}>
          {answers.map(answer => (
            <li key={answer.id}>
              <CommentView comment={answer} />
            </li>
          ))}
        </ol>
      )}
      {answering && card !== undefined && (
        <CommentForm
          focused
          label={t('comment.answerNew')}
          action={t('comment.answer')}
          onSay={words => {
            const isSaid = commenting.say(card, words, first.id) !== undefined
            if (isSaid) setAnswering(false)
            return isSaid
          }}
          onCancel={() => setAnswering(false)}
        />
      )}
    </>
  )
}

interface CommentViewProps {
  readonly comment: CommentSnapshot
  /** What can be done with the thread it begins. */
  readonly children?: ReactNode
}

function CommentView({ comment, children }: CommentViewProps) {
  const { commenting, now } = useEditor()
  const author = useAuthor(comment.author)
  const [rewording, setRewording] = useState(false)
  const name = author?.name ?? t('comment.someone')
  return (
    <article className={styles.comment} aria-label={t('comment.by', { name })}>
      <header className={styles.head}>
        {author && <Disc name={name} color={author.color} size="s" />}
        <span className={styles.name}>{name}</span>
        {comment.created !== undefined && (
          <time className={styles.time} dateTime={new Date(comment.created).toISOString()}>
            {ago(comment.created, now())}
          </time>
        )}
        <span className={styles.acts}>
          {children}
          {commenting.mayReword(comment) && !rewording && (
            <IconButton label={t('comment.reword')} onClick={() => setRewording(true)}>
              <PencilLine aria-hidden="true" />
            </IconButton>
          )}
          {commenting.mayRemove(comment) && (
            <IconButton label={t('comment.remove')} onClick={() => commenting.remove(comment)}>
              <Trash2 aria-hidden="true" />
            </IconButton>
          )}
        </span>
      </header>
      {rewording ? (
        <CommentForm
          focused
          label={t('comment.reword')}
          action={t('common.save')}
          words={comment.text}
          onSay={words => {
            const isKept = commenting.reword(comment, words)
            if (isKept) setRewording(false)
            return isKept
          }}
          onCancel={() => setRewording(false)}
        />
      ) : (
        <p className={styles.words} dir="auto">
          {comment.text}
        </p>
      )}
    </article>
  )
}
