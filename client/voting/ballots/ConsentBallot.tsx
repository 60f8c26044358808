import { useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { t } from '#client/words/t.ts'
import type { BallotProps } from '../BallotProps.ts'
import { WordsArea } from '../WordsArea.tsx'
import styles from './Ballot.module.css'
import { ChoiceTiles } from './ChoiceTiles.tsx'
import { Proposal } from './Proposal.tsx'

const longestReason = 300

/** No objection, or one with its reason: without a reason it does not count. */
export function ConsentBallot({ vote, ballot, onMark }: BallotProps) {
  const cast = ballot?.kind === 'consent' ? ballot : undefined
  const [isObjecting, setIsObjecting] = useState(false)
  const [typed, setTyped] = useState<string>()
  const [isMissing, setIsMissing] = useState(false)
  const objects = isObjecting || cast?.objection !== undefined
  const reason = typed ?? cast?.objection ?? ''

  function object() {
    const objection = reason.trim()
    setIsMissing(objection === '')
    if (objection === '') return
    onMark({ do: 'consent', objection })
    setTyped(undefined)
    setIsObjecting(false)
  }

  return (
    <>
      <Proposal vote={vote} />
      <ChoiceTiles
        label={t('vote.kind.consent')}
        choices={[
          { value: 'none', label: t('vote.consent.none') },
          { value: 'objection', label: t('vote.consent.object') },
        ]}
        chosen={objects ? 'objection' : cast ? 'none' : undefined}
        onChoose={value => {
          setIsObjecting(value === 'objection')
          if (value === 'none') onMark({ do: 'consent' })
        }}
      />
      {objects && (
        <form
          className={styles.reason}
          onSubmit={event => {
            event.preventDefault()
            object()
          }}
        >
          <WordsArea
            label={t('vote.consent.reason')}
            maxLength={longestReason}
            value={reason}
            onChange={setTyped}
            error={isMissing ? t('vote.consent.missing') : undefined}
          />
          {(typed !== undefined || isObjecting) && (
            <Button type="submit">
              {t(cast?.objection ? 'vote.consent.reword' : 'vote.consent.submit')}
            </Button>
          )}
        </form>
      )}
    </>
  )
}
