import type { Editor } from '#client/editor/Editor.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { shortName } from '#client/editor/shortName.ts'
import { linkPhrase } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import { type LinkType, mayLink } from '#shared/board/linkTypes.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'

const tray = { canvas: 'community', zone: 'community.tray' } as const

export interface Connect {
  /** The cards that a link of this type can lead to. */
  readonly targets: (type: LinkType) => readonly CardSnapshot[]
  readonly link: (type: LinkType, to: CardId) => void
  /** Whether somebody not on the board yet can be named as the end of this relation. */
  readonly mayName: (type: LinkType) => boolean
  /** Puts a new person into the tray of the community canvas and links to them. */
  readonly linkNew: (type: LinkType, name: string) => void
}

/** What connecting a card means, with its announcements. */
export function useConnect(card: CardSnapshot): Connect {
  const editor = useEditor()
  return {
    targets: type => targetsOf(editor, card, type),
    link: (type, to) => link(editor, card, type, to),
    mayName: type =>
      mayLink(type, card.kind, 'person') && type !== 'relates_to' && editor.view.canvases.has(tray.canvas),
    linkNew: (type, name) => {
      const person = editor.writing.addCard({ ...tray, kind: 'person', text: name })
      if (person === undefined) return
      editor.say(t('details.personAdded', { name }))
      link(editor, card, type, person)
    },
  }
}

function targetsOf({ view }: Editor, { id, kind }: CardSnapshot, type: LinkType): readonly CardSnapshot[] {
  const there = new Set(
    [...view.links.values()].flatMap(one => (one.type === type && one.from === id ? [one.to] : [])),
  )
  return [...view.cards.values()]
    .filter(
      card =>
        card.id !== id && card.text.trim() !== '' && !there.has(card.id) && mayLink(type, kind, card.kind),
    )
    .sort((a, b) => a.text.localeCompare(b.text))
}

function link(editor: Editor, from: CardSnapshot, type: LinkType, to: CardId): void {
  const made = editor.writing.link({ type, from: from.id, to })
  const end = editor.view.card(to)
  if (made === undefined) editor.say(t('details.linkRefused'))
  else if (end) editor.say(t('details.connected', { phrase: linkPhrase(type), card: shortName(end) }))
}
