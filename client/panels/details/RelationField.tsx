import { ArrowUpRight } from 'lucide-react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useRights } from '#client/editor/hooks.ts'
import { shortName } from '#client/editor/shortName.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { fieldLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import type { LinkType } from '#shared/board/linkTypes.ts'
import type { CardSnapshot, LinkSnapshot } from '#shared/board/snapshot.ts'
import { CardPicker } from './CardPicker.tsx'
import styles from './RelationField.module.css'
import { useConnect } from './useConnect.ts'

export interface RelationFieldProps {
  readonly card: CardSnapshot
  readonly type: LinkType
  readonly links: readonly LinkSnapshot[]
}

/** A relation with one end, such as an owner: chosen like a field. */
export function RelationField({ card, type, links }: RelationFieldProps) {
  const editor = useEditor()
  const rights = useRights()
  const { targets, link, mayName, linkNew } = useConnect(card)
  const set = links.filter(one => one.from === card.id && one.type === type)
  const end = set[0] && editor.view.card(set[0].to)
  const people = mayName(type)
  return (
    <div className={styles.row}>
      <CardPicker
        label={fieldLabel(type)}
        cards={end ? [end, ...targets(type)] : targets(type)}
        value={end}
        disabled={rights.whyNotEdit(card.id) !== undefined}
        placeholder={people ? t('details.choosePerson') : t('details.chooseCard')}
        onPick={to => (to === undefined ? editor.writing.unlink(set.map(one => one.id)) : link(type, to))}
        onCreate={people ? name => linkNew(type, name) : undefined}
        createLabel={name => t('details.newPerson', { name })}
      />
      {end && (
        <IconButton
          label={t('details.goTo', { card: shortName(end) })}
          onClick={() => editor.looking.reveal(end.id)}
        >
          <ArrowUpRight />
        </IconButton>
      )}
    </div>
  )
}
