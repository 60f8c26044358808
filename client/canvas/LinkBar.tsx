import { Trash2 } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { atFrame, leaveFrame } from '#client/editor/atFrame.ts'
import { toScreen } from '#client/editor/Camera.ts'
import type { Editor } from '#client/editor/Editor.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useDerived, useRights } from '#client/editor/hooks.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { linkPhrase } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import type { LinkSnapshot } from '#shared/board/snapshot.ts'
import { connector, middleOf } from '#shared/geometry/connector.ts'
import styles from './LinkBar.module.css'

const gap = 16
const edge = 8

/** What can be done with the chosen connection: which relation it is, its words, and to cut it. */
export function LinkBar() {
  const editor = useEditor()
  const chosen = useObservable(editor.connecting.chosen)
  const selection = useObservable(editor.selection)
  const link = useDerived(view => (chosen === undefined ? undefined : view.links.get(chosen)))
  const rights = useRights()
  const isFixed = link && rights.whyNotLink(link) && rights.whyNotUnlink(link.id)
  if (!link || isFixed || selection.size > 0) return null
  return <Bar key={link.id} link={link} />
}

function Bar({ link }: { readonly link: LinkSnapshot }) {
  const editor = useEditor()
  const { connecting } = editor
  const rights = useRights()
  const bar = useRef<HTMLDivElement>(null)
  const [label, setLabel] = useState(link.label ?? '')
  const choices = connecting.choicesFor(link)
  const present = choices.findIndex(({ type, isReversed }) => type === link.type && !isReversed)
  useLayoutEffect(() => {
    const draw = () => {
      if (bar.current) place(bar.current, editor, link)
    }
    const schedule = () => atFrame(draw)
    draw()
    const releases = [editor.camera.subscribe(schedule), editor.view.changed.add(schedule)]
    return () => {
      leaveFrame(draw)
      for (const release of releases) release()
    }
  }, [editor, link])
  return (
    <div
      ref={bar}
      className={styles.bar}
      role="toolbar"
      aria-label={t('connect.bar')}
      onKeyDown={event => {
        if (event.key === 'Escape') connecting.choose(undefined)
      }}
    >
      <select
        className={styles.type}
        aria-label={t('connect.type')}
        disabled={choices.length < 2}
        value={String(present)}
        onChange={event => {
          const choice = choices[Number(event.target.value)]
          if (choice) connecting.become(link, choice)
        }}
      >
        {choices.map(({ type, isReversed }, index) => (
          <option key={`${type} ${isReversed}`} value={String(index)}>
            {linkPhrase(type, isReversed ? 'in' : 'out')}
          </option>
        ))}
      </select>
      <input
        className={styles.label}
        aria-label={t('connect.label')}
        placeholder={t('connect.label')}
        dir="auto"
        maxLength={120}
        readOnly={rights.whyNotLink(link) !== undefined}
        value={label}
        onChange={event => setLabel(event.target.value)}
        onBlur={() => connecting.label(link, label)}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) connecting.label(link, label)
        }}
      />
      {!rights.whyNotUnlink(link.id) && (
        <IconButton label={t('connect.cut')} tipSide="top" onClick={() => connecting.cut(link)}>
          <Trash2 aria-hidden="true" />
        </IconButton>
      )}
    </div>
  )
}

/** Above the middle of the connection. */
function place(bar: HTMLElement, { boxes, camera, viewpoint }: Editor, { from, to }: LinkSnapshot): void {
  const [a, b] = [boxes.boxOf(from), boxes.boxOf(to)]
  if (!a || !b) return
  const [x, y] = toScreen(camera.current, middleOf(connector(a, b)))
  const { w, h } = viewpoint.size
  const left = Math.max(edge, Math.min(w - bar.offsetWidth - edge, x - bar.offsetWidth / 2))
  const above = y - gap - bar.offsetHeight
  const top = above >= edge ? above : Math.min(y + gap, h - bar.offsetHeight - edge)
  bar.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
}
