import { Copy, MessageCircle, PanelRight, PencilLine, Trash2 } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { atFrame, leaveFrame } from '#client/editor/atFrame.ts'
import { toScreen } from '#client/editor/Camera.ts'
import type { Editor } from '#client/editor/Editor.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useCardChanges, useIsCarrying, useRights } from '#client/editor/hooks.ts'
import { sheetOf } from '#client/editor/sheets.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import { type Box, boundsOf, inflate } from '#shared/geometry/box.ts'
import { add } from '#shared/geometry/vector.ts'
import { barPlace } from './barPlace.ts'
import { CommandButton } from './CommandButton.tsx'
import styles from './Floats.module.css'
import { MoveMenu } from './MoveMenu.tsx'
import { Papers } from './Papers.tsx'
import { ReactionMenu } from './ReactionMenu.tsx'
import { SelectionMenu } from './SelectionMenu.tsx'

const edge = 8
/** So far from the selection, in pixels of the screen, there may be something under the bar. */
const reach = 600
/** Of a zone's title with its prompt, in board units. */
const titleHeight = 60

/** What can be done with the selected cards, floating beside them and never on them. */
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

/** Beside the selection, over as little else as can be: neither cards nor the titles and buttons of zones. */
function place(bar: HTMLElement, editor: Editor): void {
  const { selection, clusters, viewpoint } = editor
  const box = boundsOf([...selection.current].flatMap(id => clusters.shownBox(id) ?? []))
  if (!box) return
  const { size, insets } = viewpoint
  const { offsetWidth: w, offsetHeight: h } = bar
  // The tools at the left lie over whatever comes near them.
  const left = Math.min(insets.left, Math.max(edge, size.w - w - edge))
  const [x, y] = barPlace({
    bar: { w, h },
    subject: onScreen(editor, box),
    others: [...titlesOf(editor), ...cardsNear(editor, box)],
    room: { x: left, y: edge, w: size.w - left - edge, h: size.h - 2 * edge },
  })
  bar.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
}

function onScreen(editor: Editor, { x, y, w, h }: Box): Box {
  const camera = editor.camera.current
  const [left, top] = toScreen(camera, [x, y])
  return { x: left, y: top, w: w * camera.z, h: h * camera.z }
}

/** Those that are not selected themselves. */
function cardsNear(editor: Editor, box: Box): readonly Box[] {
  const { camera, selection, clusters } = editor
  const near = clusters.within(inflate(box, reach / camera.current.z))
  return near.flatMap(id => {
    const shown = selection.current.has(id) ? undefined : clusters.shownBox(id)
    return shown ? [onScreen(editor, shown)] : []
  })
}

/** Where the titles of the zones stand, with the buttons that add to them, on the sheets of the selected cards. */
function titlesOf(editor: Editor): readonly Box[] {
  const { view, selection } = editor
  const canvases = new Set([...selection.current].flatMap(id => view.card(id)?.canvas ?? []))
  return [...canvases].flatMap(id => {
    const sheet = sheetOf(view.canvases, id)
    return (sheet?.template.zones ?? []).flatMap(({ shape, label }) => {
      if (!sheet || shape.form !== 'rect') return []
      const [x, y] = add(sheet.canvas.at, label.at)
      return [onScreen(editor, { x, y, w: label.w, h: titleHeight })]
    })
  })
}
