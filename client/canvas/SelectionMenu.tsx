import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceAround,
  BringToFront,
  Combine,
  Copy,
  Ellipsis,
  FolderInput,
  Group,
  Layers,
  LayoutGrid,
  PencilLine,
  SendToBack,
  Shapes,
  Trash2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { isOffered, runCommand } from '#client/editor/commands/Command.ts'
import { type CommandId, commandOf } from '#client/editor/commands/commands.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useRights } from '#client/editor/hooks.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { printedKeys } from '#client/ui/keys.ts'
import { Menu, MenuItem, MenuRule, SubMenu } from '#client/ui/Menu.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import { offersSelectionMenu } from './offersSelectionMenu.ts'

/** Everything that can be done with the selected cards, from a button of their bar or by a right click on one. */
export function SelectionMenu() {
  const editor = useEditor()
  const menu = useObservable(editor.menu)
  useRights()
  const offers = (id: CommandId) => isOffered(commandOf(id), editor)
  if (!offersSelectionMenu(editor)) return null
  return (
    <Menu
      align="center"
      open={menu !== undefined}
      onOpenChange={open => editor.menu.set(open ? 'button' : undefined)}
      at={menu === 'button' ? undefined : menu}
      onClosed={() => editor.looking.focusSelection()}
      trigger={
        <IconButton label={t('arrange.menu')} tipSide="top">
          <Ellipsis aria-hidden="true" />
        </IconButton>
      }
    >
      <Item id="cards.edit" icon={<PencilLine />} />
      <Item id="cards.move" icon={<FolderInput />} />
      <Item id="cards.duplicate" icon={<Copy />} />
      <MenuRule />
      <Item id="cluster.gather" icon={<Group />} />
      <Item id="cluster.suggest" icon={<Shapes />} />
      {offers('cluster.selectAll') && (
        <SubMenu label={t('cluster.menu')} icon={<Layers />}>
          <Item id="cluster.selectAll" />
          <Item id="cluster.rename" />
          <Item id="cluster.fold" />
          <Item id="cluster.takeOut" />
          <Item id="cluster.separate" />
          <Item id="cluster.dissolve" />
        </SubMenu>
      )}
      <Item id="cluster.merge" icon={<Combine />} />
      <MenuRule />
      {offers('align.left') && (
        <SubMenu label={t('arrange.align')} icon={<AlignStartVertical />}>
          <Item id="align.left" icon={<AlignStartVertical />} />
          <Item id="align.centre" icon={<AlignCenterVertical />} />
          <Item id="align.right" icon={<AlignEndVertical />} />
          <MenuRule />
          <Item id="align.top" icon={<AlignStartHorizontal />} />
          <Item id="align.middle" icon={<AlignCenterHorizontal />} />
          <Item id="align.bottom" icon={<AlignEndHorizontal />} />
        </SubMenu>
      )}
      {offers('distribute.across') && (
        <SubMenu label={t('arrange.distribute')} icon={<AlignHorizontalSpaceAround />}>
          <Item id="distribute.across" icon={<AlignHorizontalSpaceAround />} />
          <Item id="distribute.down" icon={<AlignVerticalSpaceAround />} />
        </SubMenu>
      )}
      {offers('tidy.order') && (
        <SubMenu label={t('arrange.tidyUp')} icon={<LayoutGrid />}>
          <Item id="tidy.order" />
          <Item id="tidy.cluster" />
          <Item id="tidy.colour" />
          <Item id="tidy.author" />
          {offers('tidy.votes') && <Item id="tidy.votes" />}
        </SubMenu>
      )}
      <Item id="stack.front" icon={<BringToFront />} />
      <Item id="stack.back" icon={<SendToBack />} />
      {offers('cards.delete') && (
        <>
          <MenuRule />
          <Item id="cards.delete" icon={<Trash2 />} tone="danger" />
        </>
      )}
    </Menu>
  )
}

interface ItemProps {
  readonly id: CommandId
  readonly icon?: ReactNode
  readonly tone?: 'plain' | 'danger'
}

/** A command as an item; nothing where it is not offered. */
function Item({ id, icon, tone = 'plain' }: ItemProps) {
  const editor = useEditor()
  const command = commandOf(id)
  if (!isOffered(command, editor)) return null
  const [first] = command.chords
  return (
    <MenuItem
      icon={icon}
      tone={tone}
      keys={first && printedKeys(first)}
      onSelect={() => runCommand(command, editor)}
    >
      {t(command.name)}
    </MenuItem>
  )
}
