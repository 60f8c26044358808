import { t } from '#client/words/t.ts'
import type { WhyNot } from '#shared/protocol/permissions.ts'
import styles from './WhyNote.module.css'

/** Why what stands below cannot be changed; nothing where it can. */
export function WhyNote({ reason }: { readonly reason: WhyNot | undefined }) {
  return reason && <p className={styles.note}>{t(`whyNot.${reason}`)}</p>
}
