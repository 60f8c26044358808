import { useRef, useState } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useMeta } from '#client/editor/hooks.ts'
import { t } from '#client/words/t.ts'
import { describeBoard } from '#shared/board/changes/describeBoard.ts'
import styles from './BoardTitle.module.css'

/** The board's title; a facilitator renames it in place. Enter keeps, Escape leaves it as it was. */
export function BoardTitle({ mayRename }: { readonly mayRename: boolean }) {
  const editor = useEditor()
  const { title } = useMeta()
  const [draft, setDraft] = useState<string>()
  const escaped = useRef(false)

  function keep() {
    const next = draft?.trim()
    if (!escaped.current && next && next !== title) {
      editor.arrange(() => describeBoard(editor.board, { title: next }, editor.origin))
    }
    escaped.current = false
    setDraft(undefined)
  }

  if (draft === undefined) {
    return (
      <h1 tabIndex={-1} className={styles.title}>
        {mayRename ? (
          <button
            type="button"
            className={styles.button}
            title={t('bar.rename')}
            onClick={() => setDraft(title)}
          >
            {title}
          </button>
        ) : (
          title
        )}
      </h1>
    )
  }
  return (
    <input
      className={styles.input}
      aria-label={t('bar.title')}
      value={draft}
      maxLength={200}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here
      autoFocus
      onFocus={event => event.currentTarget.select()}
      onChange={event => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        escaped.current = event.key === 'Escape'
        event.stopPropagation()
        event.currentTarget.blur()
      }}
    />
  )
}
