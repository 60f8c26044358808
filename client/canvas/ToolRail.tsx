import { Hand, MousePointer2, StickyNote } from 'lucide-react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import type { ToolName } from '#client/editor/tools/Tools.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { type MessageId, t } from '#client/words/t.ts'
import styles from './Floats.module.css'

const tools: readonly {
  name: ToolName
  label: MessageId
  shortcut: string
  Icon: typeof Hand
  writes: boolean
}[] = [
  { name: 'select', label: 'canvas.toolSelect', shortcut: 'V', Icon: MousePointer2, writes: false },
  { name: 'hand', label: 'canvas.toolHand', shortcut: 'H', Icon: Hand, writes: false },
  { name: 'card', label: 'canvas.toolCard', shortcut: 'N', Icon: StickyNote, writes: true },
]

/** The tools that this person may use, floating to the left. */
export function ToolRail() {
  const editor = useEditor()
  const chosen = useObservable(editor.tools.chosen)
  return (
    <div className={styles.rail} role="toolbar" aria-orientation="vertical" aria-label={t('canvas.tools')}>
      {tools
        .filter(({ writes }) => editor.canEdit || !writes)
        .map(({ name, label, shortcut, Icon }) => (
          <IconButton
            key={name}
            label={t(label)}
            shortcut={shortcut}
            tipSide="right"
            aria-pressed={chosen === name}
            onClick={() => editor.tools.choose(name)}
          >
            <Icon aria-hidden="true" />
          </IconButton>
        ))}
    </div>
  )
}
