import { X } from 'lucide-react'
import { useId } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useRights } from '#client/editor/hooks.ts'
import { shortName } from '#client/editor/shortName.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { linkPhrase } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import type { LinkType } from '#shared/board/linkTypes.ts'
import type { CardSnapshot, LinkSnapshot } from '#shared/board/snapshot.ts'
import { AddConnection } from './AddConnection.tsx'
import styles from './Connections.module.css'
import { type ConnectionGroup, connectionsOf } from './connectionsOf.ts'
import { LinkWords } from './LinkWords.tsx'
import { wholeName } from './wholeName.ts'

export interface ConnectionsProps {
  readonly card: CardSnapshot
  readonly links: readonly LinkSnapshot[]
  /** Types that stand among the fields already. */
  readonly apart: ReadonlySet<LinkType>
  /** Types that the card's zone asks for: offered first. */
  readonly asked: readonly string[]
}

/** What a card is connected with, in words and in both directions. */
export function Connections({ card, links, apart, asked }: ConnectionsProps) {
  const editor = useEditor()
  const id = useId()
  const groups = connectionsOf(card.id, { links, cards: editor.view.cards }, apart)
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {t('details.connections')}
      </h3>
      {groups.length === 0 && <p className={styles.none}>{t('details.noConnections')}</p>}
      {groups.map(group => (
        <Group key={`${group.direction} ${group.type}`} {...group} />
      ))}
      <AddConnection card={card} apart={apart} asked={asked} />
    </section>
  )
}

function Group({ type, direction, ends }: ConnectionGroup) {
  const editor = useEditor()
  const rights = useRights()
  const id = useId()
  const phrase = linkPhrase(type, direction)
  return (
    <div className={styles.group}>
      <p id={id} className={styles.phrase}>
        {phrase}
      </p>
      <ul aria-labelledby={id}>
        {ends.map(({ link, card }) => (
          <li key={link.id} className={styles.end}>
            <button type="button" className={styles.go} onClick={() => editor.looking.reveal(card.id)}>
              <span className="visually-hidden">{phrase} </span>
              <span
                className={styles.paper}
                style={{ '--paper': `var(--paper-${card.color})` }}
                aria-hidden="true"
              />
              <span className={styles.name}>
                {wholeName(card)}
                {link.label !== undefined && <span className={styles.words}>{link.label}</span>}
              </span>
            </button>
            {!rights.whyNotLink(link) && <LinkWords link={link} name={shortName(card)} />}
            {!rights.whyNotUnlink(link.id) && (
              <IconButton
                label={t('details.removeConnection', { phrase, card: shortName(card) })}
                onClick={() => {
                  editor.writing.unlink([link.id])
                  editor.say(t('details.disconnected'))
                }}
              >
                <X />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
