import { t } from '#client/words/t.ts'
import type { BallotProps } from '../BallotProps.ts'
import { ChoiceTiles } from './ChoiceTiles.tsx'
import { Proposal } from './Proposal.tsx'

export function YesNoBallot({ vote, ballot, onMark }: BallotProps) {
  const chosen = ballot?.kind === 'yes_no' ? (ballot.yes ? 'yes' : 'no') : undefined
  return (
    <>
      <Proposal vote={vote} />
      <ChoiceTiles
        label={t('vote.kind.yes_no')}
        choices={[
          { value: 'yes', label: t('vote.yes') },
          { value: 'no', label: t('vote.no') },
        ]}
        chosen={chosen}
        onChoose={value => onMark({ do: 'yes_no', yes: value === 'yes' })}
      />
    </>
  )
}
