import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { Select } from '#client/ui/Select.tsx'
import { linkPhrase } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import {
  isLinkType,
  type LinkType,
  type LinkTypeSpec,
  linkTypes,
  linkTypesFrom,
} from '#shared/board/linkTypes.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { CardPicker } from './CardPicker.tsx'
import styles from './Connections.module.css'
import { useConnect } from './useConnect.ts'

export interface AddConnectionProps {
  readonly card: CardSnapshot
  readonly apart: ReadonlySet<LinkType>
  readonly asked: readonly string[]
}

/** How, then with what: first the words of the relation, then a search among the cards that fit. */
export function AddConnection({ card, apart, asked }: AddConnectionProps) {
  const { targets, mayConnect, link, mayName, linkNew } = useConnect(card)
  const [open, setOpen] = useState(false)
  const types = linkTypesFrom(card.kind)
    .filter(type => !apart.has(type) && (mayConnect(type) || mayName(type)))
    .toSorted((a, b) => weight(a, asked) - weight(b, asked))
  const [wanted, setType] = useState<LinkType>()
  const type = wanted !== undefined && types.includes(wanted) ? wanted : types[0]
  if (type === undefined) return null
  if (!open) {
    return (
      <Button className={styles.add ?? ''} icon={<Plus />} onClick={() => setOpen(true)}>
        {t('details.addConnection')}
      </Button>
    )
  }
  const people = mayName(type)
  return (
    <div className={styles.adder}>
      <Select
        label={t('details.connectionType')}
        value={type}
        autoFocus
        onChange={next => isLinkType(next) && setType(next)}
      >
        {types.map(one => (
          <option key={one} value={one}>
            {linkPhrase(one)}
          </option>
        ))}
      </Select>
      <CardPicker
        key={type}
        label={people ? t('details.choosePerson') : t('details.chooseCard')}
        cards={targets(type)}
        value={undefined}
        onPick={to => to !== undefined && link(type, to)}
        onCreate={people ? name => linkNew(type, name) : undefined}
        createLabel={name => t('details.newPerson', { name })}
      />
      <Button tone="quiet" onClick={() => setOpen(false)}>
        {t('common.close')}
      </Button>
    </div>
  )
}

/** What the zone asks for first, what any card may have last, and of that the plainest first. */
function weight(type: LinkType, asked: readonly string[]): number {
  if (asked.includes(type)) return 0
  const spec: LinkTypeSpec = linkTypes[type]
  if (spec.from !== 'any') return 1
  return type === 'relates_to' ? 2 : 3
}
