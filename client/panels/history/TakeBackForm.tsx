import { useCallback, useState } from 'react'
import { Select } from '#client/ui/Select.tsx'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import type { Moment } from '#shared/protocol/history.ts'
import { type Act, ActDialog } from './ActDialog.tsx'
import { type Since, sinceChoices } from './since.ts'
import type { TakeBackDialogProps } from './TakeBackDialog.tsx'
import styles from './TakeBackForm.module.css'

export interface TakeBackFormProps extends TakeBackDialogProps {
  readonly title: string
  readonly moments: readonly Moment[]
}

/** Whose work is taken back, and from when on. */
export function TakeBackForm({ board, people, after, title, moments, ...rest }: TakeBackFormProps) {
  const [now] = useState(Date.now)
  const [id, setId] = useState<string>()
  const [key, setKey] = useState<string>()
  const [first, ...others] = withWork(people, moments)
  const person = others.find(one => one.id === id) ?? first
  const choices = withProposed(after, sinceChoices(moments, person.id, now))
  const since = choices.find(choice => choice.key === key) ?? choices[0]
  const act: Act = useCallback(
    how =>
      http.undo(board, {
        participant: person.id,
        ...(since.after !== undefined && { after: since.after }),
        ...how,
      }),
    [board, person.id, since.after],
  )
  return (
    <ActDialog
      {...{ board, title, act }}
      {...rest}
      text={t('history.takeBackText')}
      runLabel={t('history.takeBackRun')}
      done={t('history.tookBack', { name: person.name })}
    >
      <div className={styles.fields}>
        {others.length > 0 && (
          <Select label={t('history.whose')} value={person.id} onChange={setId}>
            {[first, ...others].map(one => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
        )}
        <Select label={t('history.since')} value={since.key} onChange={setKey}>
          {choices.map(choice => (
            <option key={choice.key} value={choice.key}>
              {choice.label}
            </option>
          ))}
        </Select>
      </div>
    </ActDialog>
  )
}

/** Of several people only those who have done something. */
function withWork(
  people: TakeBackDialogProps['people'],
  moments: readonly Moment[],
): TakeBackDialogProps['people'] {
  const busy = new Set(moments.flatMap(moment => moment.people.map(({ id }) => id)))
  const [first, ...others] = people.filter(({ id }) => busy.has(id))
  return first && people.length > 1 ? [first, ...others] : people
}

function withProposed(
  after: TakeBackDialogProps['after'],
  choices: readonly [Since, ...Since[]],
): readonly [Since, ...Since[]] {
  if (!after) return choices
  const key = `${after.seq}`
  const proposed = { key, after: after.seq, label: t('history.sinceMoment', { when: after.when }) }
  return [proposed, ...choices.filter(choice => choice.key !== key)]
}
