import { MessageCirclePlus } from 'lucide-react'
import { useState } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useDerived, useRights } from '#client/editor/hooks.ts'
import { type Thread, threadsOf } from '#client/editor/threadsOf.ts'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Segment, Segments } from '#client/ui/Segments.tsx'
import { SidePanel } from '#client/ui/SidePanel.tsx'
import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import { CardLine } from '../overviews/CardLine.tsx'
import { CommentForm } from './CommentForm.tsx'
import styles from './Comments.module.css'
import { ThreadView } from './ThreadView.tsx'

export interface CommentsPanelProps {
  /** The card whose comments were asked for; undefined for those of the whole board. */
  readonly card: CardId | undefined
  readonly onCard: (card: CardId | undefined) => void
  readonly onClose: () => void
  /** Leads to a card on the table. */
  readonly onGo: (card: CardId) => void
}

/** What people say about the cards, in threads that can be answered, resolved and opened again. */
export function CommentsPanel({ card, onCard, onClose, onGo }: CommentsPanelProps) {
  const editor = useEditor()
  const rights = useRights()
  const reason = rights.whyNotComment()
  const comments = useDerived(view => view.comments)
  const [shown, setShown] = useState<'open' | 'resolved'>('open')
  const about = card === undefined ? undefined : editor.view.card(card)
  const threads = threadsOf(comments.values()).filter(
    ({ first }) => about === undefined || cardOf(first) === about.id,
  )
  const wanted = threads.filter(({ first }) => (first.resolved === true) === (shown === 'resolved'))
  const count = (resolved: boolean) =>
    threads.filter(({ first }) => (first.resolved === true) === resolved).length
  return (
    <SidePanel
      title={about ? t('comment.titleCard') : t('comment.title')}
      onClose={onClose}
      head={
        <>
          {about && (
            <div className={styles.about}>
              <CardLine card={about} onGo={onGo} />
              <Button tone="quiet" onClick={() => onCard(undefined)}>
                {t('comment.all')}
              </Button>
            </div>
          )}
          <Segments label={t('comment.which')}>
            <Segment current={shown === 'open'} onClick={() => setShown('open')}>
              {t('comment.open', { n: count(false) })}
            </Segment>
            <Segment current={shown === 'resolved'} onClick={() => setShown('resolved')}>
              {t('comment.resolved', { n: count(true) })}
            </Segment>
          </Segments>
        </>
      }
    >
      {wanted.length === 0 && <Empty about={about !== undefined} shown={shown} />}
      <ol className={styles.threads}>
        {wanted.map(thread => (
          <li key={thread.first.id} className={styles.thread}>
            {!about && <AboutLine thread={thread} onGo={onGo} />}
            <ThreadView thread={thread} />
          </li>
        ))}
      </ol>
      {about && shown === 'open' && reason !== 'observer' && (
        <CommentForm
          key={about.id}
          label={t('comment.new')}
          action={t('comment.say')}
          icon={<MessageCirclePlus aria-hidden="true" />}
          reason={reason && t(`whyNot.${reason}`)}
          onSay={words => editor.commenting.say(about.id, words) !== undefined}
        />
      )}
    </SidePanel>
  )
}

function Empty({ about, shown }: { readonly about: boolean; readonly shown: 'open' | 'resolved' }) {
  if (shown === 'resolved') return <EmptyState>{t('comment.emptyResolved')}</EmptyState>
  return <EmptyState>{t(about ? 'comment.emptyCard' : 'comment.emptyBoard')}</EmptyState>
}

function AboutLine({
  thread: { first },
  onGo,
}: {
  readonly thread: Thread
  readonly onGo: CommentsPanelProps['onGo']
}) {
  const { view } = useEditor()
  const id = cardOf(first)
  const card = id === undefined ? undefined : view.card(id)
  return card && <CardLine card={card} onGo={onGo} />
}

function cardOf({ on }: Thread['first']): CardId | undefined {
  return 'card' in on ? on.card : undefined
}
