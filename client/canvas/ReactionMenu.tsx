import { SmilePlus } from 'lucide-react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu, MenuItem } from '#client/ui/Menu.tsx'
import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import { isReaction } from '#shared/board/kinds.ts'
import { reactionIcons } from './reactionIcons.ts'

/** Shows something on a card without words; choosing it again takes it back. */
export function ReactionMenu({ card }: { readonly card: CardId }) {
  const { commenting } = useEditor()
  return (
    <Menu
      align="center"
      trigger={
        <IconButton label={t('reaction.add')} tipSide="top">
          <SmilePlus aria-hidden="true" />
        </IconButton>
      }
    >
      {Object.entries(reactionIcons).map(([reaction, Icon]) => (
        <MenuItem
          key={reaction}
          icon={<Icon />}
          onSelect={() => isReaction(reaction) && commenting.react(card, reaction)}
        >
          {isReaction(reaction) && t(`reaction.${reaction}`)}
        </MenuItem>
      ))}
    </Menu>
  )
}
