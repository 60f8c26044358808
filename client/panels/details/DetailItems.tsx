import { useEditor } from '#client/editor/EditorContext.tsx'
import { useRights } from '#client/editor/hooks.ts'
import type { CardSnapshot, LinkSnapshot } from '#shared/board/snapshot.ts'
import type { DetailItem } from './arrangeFields.ts'
import { FieldControl } from './FieldControl.tsx'
import { RelationField } from './RelationField.tsx'

export interface DetailItemsProps {
  readonly card: CardSnapshot
  readonly items: readonly DetailItem[]
  readonly links: readonly LinkSnapshot[]
}

export function DetailItems({ card, items, links }: DetailItemsProps) {
  const editor = useEditor()
  const rights = useRights()
  return items.map(item =>
    item.is === 'relation' ? (
      <RelationField key={item.key} card={card} type={item.key} links={links} />
    ) : (
      <FieldControl
        key={item.key}
        spec={item.spec}
        value={card.fields[item.key]}
        disabled={rights.whyNotSet(card.id, item.key) !== undefined}
        onKeep={value => editor.writing.setField(card.id, item.key, value)}
      />
    ),
  )
}
