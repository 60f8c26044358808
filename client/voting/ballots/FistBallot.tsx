import { t } from '#client/words/t.ts'
import type { BallotProps } from '../BallotProps.ts'
import { fingerWords } from '../fingerWords.ts'
import { ChoiceTiles } from './ChoiceTiles.tsx'
import { Proposal } from './Proposal.tsx'

/** From a fist, which blocks, to five fingers. */
export function FistBallot({ vote, ballot, onMark }: BallotProps) {
  return (
    <>
      <Proposal vote={vote} />
      <ChoiceTiles
        label={t('vote.kind.fist_to_five')}
        choices={fingerWords.map((id, fingers) => ({ value: fingers, label: String(fingers), says: t(id) }))}
        chosen={ballot?.kind === 'fist_to_five' ? ballot.fingers : undefined}
        onChoose={fingers => onMark({ do: 'fingers', fingers })}
      />
    </>
  )
}
