import { CircleParking, Gavel, Hand, MousePointer2, PencilLine, Spline, StickyNote, Type } from 'lucide-react'
import type { CommandId } from '#client/editor/commands/commands.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useRights } from '#client/editor/hooks.ts'
import type { ToolName } from '#client/editor/tools/Tools.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import { usePhone } from '#client/ui/usePhone.ts'
import { t } from '#client/words/t.ts'
import { CommandButton } from './CommandButton.tsx'
import styles from './Floats.module.css'

const tools: readonly { name: ToolName; command: CommandId; Icon: typeof Hand }[] = [
  { name: 'select', command: 'view.toolSelect', Icon: MousePointer2 },
  { name: 'hand', command: 'view.toolHand', Icon: Hand },
  { name: 'card', command: 'view.toolCard', Icon: StickyNote },
  { name: 'label', command: 'view.toolLabel', Icon: Type },
  { name: 'link', command: 'view.toolLink', Icon: Spline },
  { name: 'pen', command: 'view.toolPen', Icon: PencilLine },
]

/** The tools that this person may use, floating to the left. A phone has the side table in its menu. */
export function ToolRail() {
  const editor = useEditor()
  const chosen = useObservable(editor.tools.chosen)
  const rights = useRights()
  const isPhone = usePhone()
  return (
    <div className={styles.rail} role="toolbar" aria-orientation="vertical" aria-label={t('canvas.tools')}>
      {tools.map(({ name, command, Icon }) => (
        <CommandButton key={name} id={command} tipSide="right" aria-pressed={chosen === name}>
          <Icon aria-hidden="true" />
        </CommandButton>
      ))}
      {!isPhone && !rights.whyNotWrite() && (
        <>
          <hr className={styles.railRule} />
          <CommandButton id="aside.park" tipSide="right">
            <CircleParking aria-hidden="true" />
          </CommandButton>
          <CommandButton id="aside.decide" tipSide="right">
            <Gavel aria-hidden="true" />
          </CommandButton>
        </>
      )}
    </div>
  )
}
