import { EyeOff, ShieldQuestionMark } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { t } from '#client/words/t.ts'
import type { Naming } from '#shared/session/schema.ts'
import styles from './Drafting.module.css'

/** Who sees what one writes here; one click says it for now, for after the reveal, and for the record. */
export function PrivacyNote({ naming }: { readonly naming: Naming }) {
  const [open, setOpen] = useState(false)
  const isAnonymous = naming === 'anonymous'
  return (
    <div className={styles.privacy}>
      <p className={styles.only}>
        <EyeOff aria-hidden="true" />
        {t(isAnonymous ? 'drafts.onlyYouAnonymous' : 'drafts.onlyYou')}
      </p>
      <Button tone="quiet" icon={<ShieldQuestionMark aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('drafts.privacy')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('drafts.privacyTitle')}>
        <dl className={styles.seen}>
          <dt>{t('drafts.seen.now')}</dt>
          <dd>{t('drafts.seen.nowSays')}</dd>
          <dt>{t('drafts.seen.after')}</dt>
          <dd>{t(isAnonymous ? 'drafts.seen.afterAnonymous' : 'drafts.seen.afterNamed')}</dd>
          <dt>{t('drafts.seen.record')}</dt>
          <dd>{t(isAnonymous ? 'drafts.seen.recordAnonymous' : 'drafts.seen.recordNamed')}</dd>
          <dt>{t('drafts.seen.kept')}</dt>
          <dd>{t('drafts.seen.keptSays')}</dd>
        </dl>
      </Dialog>
    </div>
  )
}
