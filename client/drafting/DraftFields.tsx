import type { Drafts } from '#client/editor/Drafts.ts'
import { FieldControl } from '#client/panels/details/FieldControl.tsx'
import type { Draft } from '#shared/board/drafts/drafts.ts'
import { fieldSpec } from '#shared/board/fields.ts'
import type { CardKind } from '#shared/board/kinds.ts'
import styles from './Drafting.module.css'

export interface DraftFieldsProps {
  readonly draft: Draft
  readonly drafts: Drafts
}

/** What its author knows while writing; the rest, and all that leads to other cards, is said on the board. */
const known: Partial<Readonly<Record<CardKind, readonly string[]>>> = {
  activity: ['type', 'rhythm'],
  commitment: ['due'],
  empty_chair: ['by'],
}

export function DraftFields({ draft, drafts: { editor } }: DraftFieldsProps) {
  const specs = (known[draft.kind] ?? []).flatMap(key => fieldSpec(draft.kind, key) ?? [])
  if (specs.length === 0) return null
  return (
    <div className={styles.fields}>
      {specs.map(spec => (
        <FieldControl
          key={spec.key}
          spec={spec}
          value={draft.fields[spec.key]}
          disabled={false}
          onKeep={value => editor.writing.setField(draft.id, spec.key, value)}
        />
      ))}
    </div>
  )
}
