import { type ComponentProps, useEffect, useRef } from 'react'
import { bindText } from '#client/editor/bindText.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useRights } from '#client/editor/hooks.ts'
import type { CardId } from '#shared/board/ids.ts'

export interface SharedTextProps extends Omit<ComponentProps<'textarea'>, 'value' | 'defaultValue' | 'ref'> {
  readonly card: CardId
  /** Takes the focus, with the caret at the end. */
  readonly focused?: boolean
}

/** A text area on a card's shared text: others type in it at the same time. */
export function SharedText({ card, focused = false, ...rest }: SharedTextProps) {
  const editor = useEditor()
  const rights = useRights()
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => (area.current ? bindText(editor, card, area.current) : undefined), [editor, card])
  useEffect(() => {
    if (!focused || !area.current) return
    area.current.focus()
    area.current.setSelectionRange(area.current.value.length, area.current.value.length)
  }, [focused])
  return (
    <textarea
      dir="auto"
      rows={1}
      maxLength={rights.charactersPerCard}
      readOnly={rights.whyNotEdit(card) !== undefined}
      {...rest}
      ref={area}
    />
  )
}
