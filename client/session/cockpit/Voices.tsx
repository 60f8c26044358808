import { AudioLines } from 'lucide-react'
import { useWholeLater } from '#client/editor/hooks.ts'
import { t } from '#client/words/t.ts'
import { useSession } from '../useSession.ts'
import styles from './Desk.module.css'
import { voicesIn } from './voicesIn.ts'

/** How evenly people are heard, in numbers and never by name. */
export function Voices() {
  const view = useSession()
  const board = useWholeLater()
  const { wrote, spoke, of } = voicesIn(view, board.cards)
  if (of === 0) return null
  return (
    <p className={styles.fact}>
      <AudioLines aria-hidden="true" />
      {t('session.voices', { wrote, spoke, of })}
    </p>
  )
}
