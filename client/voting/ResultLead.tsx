import { Gavel, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { useAction } from '#client/ui/useAction.ts'
import { t } from '#client/words/t.ts'
import { newId } from '#shared/board/ids.ts'
import { outcomeOf } from '#shared/session/votes/outcomeOf.ts'
import type { ClosedVote } from '#shared/session/votes/Vote.ts'
import type { VoteActs } from './VoteActs.ts'
import styles from './Voting.module.css'
import { WordsArea } from './WordsArea.tsx'

export interface ResultLeadProps {
  readonly vote: ClosedVote
  /** There was a second round of it already. */
  readonly isFollowed: boolean
  /** Another vote is open: none can begin. */
  readonly isBusy: boolean
  readonly acts: VoteActs
}

/** What those who lead do with a result: record it as a decision, or amend and vote once more. */
export function ResultLead({ vote, isFollowed, isBusy, acts }: ResultLeadProps) {
  const [open, setOpen] = useState<'record' | 'again'>()
  const [text, setText] = useState('')
  const action = useAction()
  const mayRepeat = vote.round === 1 && !isFollowed && !isBusy
  const isRanked = vote.result.kind === 'dots' || vote.result.kind === 'ranking'
  if (vote.decision !== undefined && !mayRepeat) return <p className={styles.meta}>{t('vote.record.done')}</p>

  function begin(what: 'record' | 'again') {
    setText(what === 'record' ? suggestedWords(vote) : '')
    setOpen(what)
  }

  function submit() {
    const words = text.trim()
    if (open === 'record' && words === '') return action.refuse(t('vote.record.missing'))
    const run = () =>
      open === 'record'
        ? acts.record(vote.id, words)
        : acts.again({ vote: vote.id, id: `b${newId()}`, ...(words !== '' && { amendment: words }) })
    void action.run(run, () => setOpen(undefined))
  }

  const isOpenQuestion = mayRepeat && outcomeOf(vote.result) === 'not-passed'
  if (!open)
    return (
      <>
        {vote.decision !== undefined && <p className={styles.meta}>{t('vote.record.done')}</p>}
        {action.error && <ErrorBox>{action.error}</ErrorBox>}
        <section className={styles.leadActs} aria-label={t('vote.lead.title')}>
          {vote.decision === undefined && (
            <Button
              tone={isOpenQuestion ? 'plain' : 'main'}
              icon={<Gavel aria-hidden="true" />}
              onClick={() => begin('record')}
            >
              {t('vote.record.open')}
            </Button>
          )}
          {mayRepeat && (
            <Button
              tone={isOpenQuestion && vote.decision === undefined ? 'main' : 'plain'}
              icon={<RotateCcw aria-hidden="true" />}
              onClick={() => begin('again')}
            >
              {t('vote.again.open')}
            </Button>
          )}
          {isRanked && vote.decision === undefined && (
            <Button
              tone="quiet"
              busy={action.busy}
              onClick={() =>
                action.run(
                  () => acts.record(vote.id, undefined),
                  () => {},
                )
              }
            >
              {t('vote.record.ranks')}
            </Button>
          )}
        </section>
      </>
    )
  return (
    <section className={styles.lead} aria-label={t('vote.lead.title')}>
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        <WordsArea
          label={t(open === 'record' ? 'vote.record.words' : 'vote.amendment.label')}
          maxLength={1000}
          value={text}
          // Whoever has asked for it is about to write.
          autoFocus
          onChange={setText}
        />
        {action.error && <ErrorBox>{action.error}</ErrorBox>}
        <div className={styles.acts}>
          <Button type="submit" tone="main" busy={action.busy}>
            {t(open === 'record' ? 'vote.record.submit' : 'vote.again.submit')}
          </Button>
          <Button tone="quiet" onClick={() => setOpen(undefined)}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </section>
  )
}

/** A beginning that can be left as it is. */
function suggestedWords(vote: ClosedVote): string {
  const [first] = vote.candidates
  const { result } = vote
  if (result.kind === 'dots' || result.kind === 'ranking') {
    const ahead = result.ranks.filter(({ rank, score }) => rank <= 3 && score > 0)
    const texts = ahead.map(({ candidate }) => vote.candidates.find(({ id }) => id === candidate)?.text ?? '')
    return `${vote.title}: ${texts.join('; ')}`.slice(0, 1000)
  }
  if (!first || vote.candidates.length > 1) return vote.title
  const says = first.text === vote.title ? vote.title : `${vote.title}: ${first.text}`
  return (outcomeOf(result) === 'not-passed' ? t('vote.record.notPassed', { text: says }) : says).slice(
    0,
    1000,
  )
}
