import { Copy, MessageCircle, PanelRight, PencilLine, Trash2 } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { atFrame, leaveFrame } from '#client/editor/atFrame.ts'
import { toScreen } from '#client/editor/Camera.ts'
import type { Editor } from '#client/editor/Editor.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useCardChanges, useIsCarrying, useRights } from '#client/editor/hooks.ts'
import { sheetOf, zoneIn } from '#client/editor/sheets.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import { type Box, boundsOf, boxesOverlap } from '#shared/geometry/box.ts'
import { add } from '#shared/geometry/vector.ts'
import { CommandButton } from './CommandButton.tsx'
import styles from './Floats.module.css'
import { MoveMenu } from './MoveMenu.tsx'
import { Papers } from './Papers.tsx'
import { ReactionMenu } from './ReactionMenu.tsx'
import { SelectionMenu } from './SelectionMenu.tsx'

const gap = 14
const edge = 8
/** Of a zone's title with its prompt, in board units. */
const titleHeight = 60

/** What can be done with the selected cards, floating above them and never on them. */
export function CardBar() {
  const editor = useEditor()
  const selected = useObservable(editor.selection)
  const editing = useObservable(editor.writing.open)
  const doing = useObservable(editor.tools.doing)
  const carrying = useIsCarrying()
  const details = useObservable(editor.details)
  useCardChanges()
  const bar = useRef<HTMLDivElement>(null)
  const { role } = useRights().rules.current
  const isIdle = doing !== 'lasso' && doing !== 'resizing' && !carrying
  const wanted = role !== 'observer' && selected.size > 0 && isIdle
  useLayoutEffect(() => {
    if (!wanted) return
    const draw = () => {
      if (bar.current) place(bar.current, editor)
    }
    const schedule = () => atFrame(draw)
    draw()
    const releases = [editor.camera.subscribe(schedule), editor.view.changed.add(schedule)]
    return () => {
      leaveFrame(draw)
      for (const release of releases) release()
    }
  })
  if (!wanted) return null
  const [only] = selected
  return (
    <div
      ref={bar}
      className={styles.bar}
      role="toolbar"
      aria-label={t('canvas.cardBar', { n: selected.size })}
      // The open text keeps the focus while a paper is chosen.
      onMouseDown={event => event.preventDefault()}
    >
      <Papers />
      {selected.size === 1 && editing === undefined && (
        <CommandButton id="cards.edit" tipSide="top">
          <PencilLine aria-hidden="true" />
        </CommandButton>
      )}
      <MoveMenu />
      <CommandButton id="cards.duplicate" tipSide="top">
        <Copy aria-hidden="true" />
      </CommandButton>
      {selected.size === 1 && only !== undefined && (
        <>
          {editor.commenting.mayComment && <ReactionMenu card={only} />}
          <CommandButton id="cards.comments" tipSide="top">
            <MessageCircle aria-hidden="true" />
          </CommandButton>
        </>
      )}
      <CommandButton id="cards.delete" tipSide="top">
        <Trash2 aria-hidden="true" />
      </CommandButton>
      <CommandButton id="cards.details" tipSide="top" aria-pressed={details}>
        <PanelRight aria-hidden="true" />
      </CommandButton>
      <SelectionMenu />
    </div>
  )
}

/** Above the selection, and above its zone's title and button too; below where there is no room for that. */
function place(bar: HTMLElement, editor: Editor): void {
  const box = boundsOf([...editor.selection.current].flatMap(id => editor.clusters.shownBox(id) ?? []))
  if (!box) return
  const camera = editor.camera.current
  const [left, top] = toScreen(camera, [box.x, box.y])
  const [right, bottom] = toScreen(camera, [box.x + box.w, box.y + box.h])
  const { size, insets } = editor.viewpoint
  const { offsetWidth: w, offsetHeight: h } = bar
  // The tools at the left lie over whatever comes near them.
  const least = Math.min(insets.left, Math.max(edge, size.w - w - edge))
  const x = Math.max(least, Math.min(size.w - w - edge, (left + right) / 2 - w / 2))
  const overCard: Box = { x, y: top - gap - h, w, h }
  const hidden = titlesOf(editor).filter(title => boxesOverlap(title, overCard))
  const above = Math.min(overCard.y, ...hidden.map(title => title.y - h))
  const y = above >= edge ? above : Math.min(bottom + gap, size.h - h - edge)
  bar.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
}

/** Where on the screen the titles of the selected cards' zones stand, with the button that adds to them. */
function titlesOf(editor: Editor): readonly Box[] {
  const { z } = editor.camera.current
  return [...editor.selection.current].flatMap(id => {
    const card = editor.view.card(id)
    const sheet = card && sheetOf(editor.view.canvases, card.canvas)
    const zone = sheet && card && zoneIn(sheet, card.zone)
    if (!sheet || zone?.shape.form !== 'rect') return []
    const [x, y] = toScreen(editor.camera.current, add(sheet.canvas.at, zone.label.at))
    return [{ x, y, w: zone.label.w * z, h: titleHeight * z }]
  })
}
