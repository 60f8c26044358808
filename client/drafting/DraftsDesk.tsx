import { useState } from 'react'
import { EditorContext, useEditor } from '#client/editor/EditorContext.tsx'
import { type Place, placeKey, sheetOf, zoneIn } from '#client/editor/sheets.ts'
import { AddPaper } from '#client/panels/AddPaper.tsx'
import { StatusMark } from '#client/panels/StatusMark.tsx'
import { Select } from '#client/ui/Select.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { Naming } from '#shared/session/schema.ts'
import type { DraftCount } from '#shared/session/writing/DraftCount.ts'
import { DraftCard } from './DraftCard.tsx'
import styles from './Drafting.module.css'
import { PrivacyNote } from './PrivacyNote.tsx'
import type { PrivateDesk } from './useDrafts.ts'

export interface DraftsDeskProps {
  readonly desk: PrivateDesk
  /** The step in which one writes now: its id, and the zones it is about. Undefined between such steps. */
  readonly step:
    | { readonly id: string; readonly places: readonly Place[]; readonly naming: Naming }
    | undefined
  /** What all have written for this step. */
  readonly count: DraftCount | undefined
}

/** Where one writes before others see it: one's own drafts, room for the next, and what of the group may be known. */
export function DraftsDesk({ desk, step, count }: DraftsDeskProps) {
  const all = useObservable(desk.drafts.list)
  const [fresh, setFresh] = useState<CardId>()
  const [open, setOpen] = useState<CardId>()
  const [chosen, setChosen] = useState<string>()
  const { view } = useEditor()
  const now = all.filter(draft => draft.step === step?.id)
  const others = all.filter(draft => draft.step !== step?.id)
  const place = step?.places.find(one => placeKey(one) === chosen) ?? step?.places[0]
  const zoneOf = (one: Place) => {
    const sheet = sheetOf(view.canvases, one.canvas)
    return sheet && zoneIn(sheet, one.zone)
  }
  const kind = (place && zoneOf(place)?.kinds[0]) ?? 'note'

  function add() {
    if (step && place) setFresh(desk.drafts.add({ ...place, kind, step: step.id }))
  }

  const cardProps = (id: CardId) => ({
    drafts: desk.drafts,
    focused: id === fresh,
    open: id === open,
    onOpen: () => setOpen(id),
  })

  return (
    <EditorContext value={desk.drafts.editor}>
      <div className={styles.desk}>
        {step && <PrivacyNote naming={step.naming} />}
        {step && step.places.length > 1 && place && (
          <Select label={t('contribute.where')} value={placeKey(place)} onChange={setChosen}>
            {step.places.map(one => (
              <option key={placeKey(one)} value={placeKey(one)}>
                {zoneOf(one)?.title}
              </option>
            ))}
          </Select>
        )}
        <ul className={styles.cards} aria-label={t('drafts.mine')}>
          {now.map(draft => (
            <DraftCard key={draft.id} {...cardProps(draft.id)} draft={draft} />
          ))}
        </ul>
        {step && <AddPaper kind={kind} isFirst={now.length === 0} onAdd={add} />}
        <p className={styles.count} role="status">
          {step && t('drafts.group', { cards: count?.cards ?? 0, writers: count?.writers ?? 0 })}
          <StatusMark status={desk.status} />
        </p>
        {others.length > 0 && (
          <details className={styles.others}>
            <summary>{t('drafts.others', { n: others.length })}</summary>
            <p className={styles.count}>{t('drafts.othersSay')}</p>
            <ul className={styles.cards}>
              {others.map(draft => (
                <DraftCard key={draft.id} {...cardProps(draft.id)} draft={draft} />
              ))}
            </ul>
          </details>
        )}
        {!step && all.length === 0 && <p className={styles.count}>{t('drafts.none')}</p>}
      </div>
    </EditorContext>
  )
}
