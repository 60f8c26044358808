import type { ReactNode, Ref } from 'react'
import { isOffered, runCommand } from '#client/editor/commands/Command.ts'
import { type CommandId, commandOf } from '#client/editor/commands/commands.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { shortcutText } from '#client/ui/keys.ts'
import type { TooltipProps } from '#client/ui/Tooltip.tsx'
import { t } from '#client/words/t.ts'

export interface CommandButtonProps {
  readonly id: CommandId
  readonly tipSide: TooltipProps['side']
  /** The icon; the words and the key are the command's own. */
  readonly children: ReactNode
  readonly 'aria-pressed'?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

/** A command as a button with an icon; nothing where it is not offered. */
export function CommandButton({ id, children, ...rest }: CommandButtonProps) {
  const editor = useEditor()
  const command = commandOf(id)
  if (!isOffered(command, editor)) return null
  return (
    <IconButton
      {...rest}
      label={t(command.name)}
      shortcut={shortcutText(command.chords)}
      onClick={() => runCommand(command, editor)}
    >
      {children}
    </IconButton>
  )
}
