import type { Editor } from '#client/editor/Editor.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useRights } from '#client/editor/hooks.ts'
import { shortName } from '#client/editor/shortName.ts'
import { linkPhrase } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import { type LinkType, type LinkTypeSpec, linkTypes, mayLink } from '#shared/board/linkTypes.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'

const tray = { canvas: 'community', zone: 'community.tray' } as const

export interface Connect {
  /** The cards that a link of this type can lead to, by its nature and by what one may do. */
  readonly targets: (type: LinkType) => readonly CardSnapshot[]
  readonly link: (type: LinkType, to: CardId) => void
  /** Whether one may make a link of this type to any card at all. */
  readonly mayConnect: (type: LinkType) => boolean
  /** Whether somebody not on the board yet can be named as the end of this relation. */
  readonly mayName: (type: LinkType) => boolean
  /** Puts a new person into the tray of the community canvas and links to them. */
  readonly linkNew: (type: LinkType, name: string) => void
}

/** What connecting a card means, with its announcements. */
export function useConnect(card: CardSnapshot): Connect {
  const editor = useEditor()
  const rights = useRights()
  const isOpen = !rights.whyNotEdit(card.id)
  // Of the relations of a card that one may not touch there remain those that belong to the other end as well.
  const isBetween = (type: LinkType) => specOf(type).count === 'many'
  return {
    targets: type => targetsOf(editor, card, type),
    mayConnect: type => isOpen || (isBetween(type) && targetsOf(editor, card, type).length > 0),
    link: (type, to) => link(editor, card, type, to),
    mayName: type =>
      (isOpen || isBetween(type)) &&
      mayLink(type, card.kind, 'person') &&
      type !== 'relates_to' &&
      editor.view.canvases.has(tray.canvas) &&
      !rights.whyNotAdd(tray),
    linkNew: (type, name) => {
      const person = editor.writing.addCard({ ...tray, kind: 'person', text: name })
      if (person === undefined) return
      editor.say(t('details.personAdded', { name }))
      link(editor, card, type, person)
    },
  }
}

function specOf(type: LinkType): LinkTypeSpec {
  return linkTypes[type]
}

function targetsOf(
  { view, rights }: Editor,
  { id, kind }: CardSnapshot,
  type: LinkType,
): readonly CardSnapshot[] {
  const there = new Set(
    [...view.links.values()].flatMap(one => (one.type === type && one.from === id ? [one.to] : [])),
  )
  return [...view.cards.values()]
    .filter(
      card =>
        card.id !== id &&
        card.text.trim() !== '' &&
        !there.has(card.id) &&
        mayLink(type, kind, card.kind) &&
        !rights.whyNotLink({ type, from: id, to: card.id }),
    )
    .sort((a, b) => a.text.localeCompare(b.text))
}

function link(editor: Editor, from: CardSnapshot, type: LinkType, to: CardId): void {
  const made = editor.writing.link({ type, from: from.id, to })
  const end = editor.view.card(to)
  if (made === undefined) editor.say(t('details.linkRefused'))
  else if (end) editor.say(t('details.connected', { phrase: linkPhrase(type), card: shortName(end) }))
}
