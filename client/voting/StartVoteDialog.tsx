import { useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { Checkbox } from '#client/ui/Checkbox.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { TextInput } from '#client/ui/Field.tsx'
import { Select } from '#client/ui/Select.tsx'
import { useAction } from '#client/ui/useAction.ts'
import { t } from '#client/words/t.ts'
import { newId } from '#shared/board/ids.ts'
import { candidateCount, usualMethod, type VoteKind, voteKinds } from '#shared/session/votes/methods.ts'
import type { Candidate, VoteQuestion } from '#shared/session/votes/Vote.ts'
import type { VoteActs } from './VoteActs.ts'
import styles from './Voting.module.css'

/** What can be voted on: chosen cards, or those of a zone. */
export interface Ballotable {
  readonly key: string
  readonly title: string
  readonly cards: readonly { readonly id: string; readonly text: string }[]
}

export interface StartVoteDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** The likeliest first. */
  readonly offers: readonly Ballotable[]
  /** What it is likely to be called. */
  readonly about: string
  readonly acts: Pick<VoteActs, 'start'>
}

/** The question itself, in its title. */
const question = 'question'

export function StartVoteDialog({ open, onOpenChange, offers, about, acts }: StartVoteDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('vote.start.title')}>
      {open && <StartForm {...{ offers, about, acts }} onDone={() => onOpenChange(false)} />}
    </Dialog>
  )
}

function StartForm({
  offers,
  about,
  acts,
  onDone,
}: Pick<StartVoteDialogProps, 'offers' | 'about' | 'acts'> & { readonly onDone: () => void }) {
  const [on, setOn] = useState(offers[0]?.key ?? question)
  const offer = offers.find(({ key }) => key === on)
  const [kind, setKind] = useState<VoteKind>(offer && offer.cards.length > 1 ? 'dots' : 'fist_to_five')
  const [title, setTitle] = useState(about)
  const [budget, setBudget] = useState('3')
  const [stacking, setStacking] = useState(true)
  const [named, setNamed] = useState(false)
  const [running, setRunning] = useState(false)
  const action = useAction()
  const { min, max } = candidateCount[kind]
  const count = offer?.cards.length ?? 1
  const fault =
    count < min
      ? t('vote.start.tooFew', { min, n: count })
      : count > max
        ? t('vote.start.tooMany', { max, n: count })
        : undefined

  function submit() {
    const said = title.trim() || (offer?.cards.length === 1 ? (offer.cards[0]?.text.slice(0, 200) ?? '') : '')
    if (said === '') return action.refuse(t('vote.start.titleMissing'))
    if (fault !== undefined) return action.refuse(fault)
    const dots = Number(budget)
    if (kind === 'dots' && !(Number.isInteger(dots) && dots >= 1 && dots <= 20))
      return action.refuse(t('vote.start.budgetWrong'))
    const asked: VoteQuestion = {
      id: `b${newId()}`,
      title: said,
      method: kind === 'dots' ? { kind, budget: dots, stacking } : usualMethod(kind),
      candidates: candidatesOf(offer, said),
      secrecy: named ? 'named' : 'secret',
      totals: named && running ? 'running' : 'after',
    }
    void action.run(() => acts.start(asked), onDone)
  }

  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <TextInput label={t('vote.start.question')} value={title} onChange={setTitle} maxLength={200} />
      <Select label={t('vote.start.on')} value={on} onChange={setOn}>
        {offers.map(({ key, title, cards }) => (
          <option key={key} value={key}>
            {t('vote.start.offer', { title, n: cards.length })}
          </option>
        ))}
        <option value={question}>{t('vote.start.onQuestion')}</option>
      </Select>
      {offer && (
        <ul className={styles.candidates} aria-label={t('vote.start.candidates')}>
          {offer.cards.map(({ id, text }) => (
            <li key={id} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
      <Select
        label={t('vote.start.kind')}
        value={kind}
        onChange={value => setKind(voteKinds.find(one => one === value) ?? kind)}
        hint={fault ?? t(`vote.kindSays.${kind}`)}
      >
        {voteKinds.map(one => (
          <option key={one} value={one}>
            {t(`vote.kind.${one}`)}
          </option>
        ))}
      </Select>
      {kind === 'dots' && (
        <div className={styles.pair}>
          <TextInput
            label={t('vote.start.budget')}
            type="number"
            inputMode="numeric"
            min={1}
            max={20}
            value={budget}
            onChange={setBudget}
          />
          <Checkbox checked={stacking} onChange={setStacking}>
            {t('vote.start.stacking')}
          </Checkbox>
        </div>
      )}
      <Checkbox checked={named} onChange={setNamed} hint={t('vote.start.namedSays')}>
        {t('vote.start.named')}
      </Checkbox>
      <Checkbox
        checked={named && running}
        disabled={!named}
        onChange={setRunning}
        hint={t(named ? 'vote.start.runningSays' : 'vote.start.runningSecret')}
      >
        {t('vote.start.running')}
      </Checkbox>
      {action.error && <ErrorBox>{action.error}</ErrorBox>}
      <Button type="submit" tone="main" size="big" busy={action.busy}>
        {t('vote.start.submit')}
      </Button>
    </form>
  )
}

function candidatesOf(offer: Ballotable | undefined, title: string): readonly Candidate[] {
  if (!offer) return [{ id: 'c1', text: title }]
  return offer.cards.map(({ id, text }, index) => ({
    id: `c${index + 1}`,
    text: text.trim().slice(0, 1000),
    card: id,
  }))
}
