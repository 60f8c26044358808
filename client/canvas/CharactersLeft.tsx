import { useEffect } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { t } from '#client/words/t.ts'
import styles from './Card.module.css'

/** Says how much more a card takes once it is nearly full: to the eye all the way, to screen readers once. */
export function CharactersLeft({ length }: { readonly length: number }) {
  const editor = useEditor()
  const most = editor.rights.charactersPerCard
  const left = Math.max(0, most - length)
  const isNear = left <= most / 10

  // biome-ignore lint/correctness/useExhaustiveDependencies: said when it becomes near, not at each letter
  useEffect(() => {
    if (isNear) editor.say(t('canvas.charactersLeft', { n: left }))
  }, [isNear])

  if (!isNear) return null
  return (
    <span className={styles.left} aria-hidden="true">
      {t('canvas.charactersLeft', { n: left })}
    </span>
  )
}
