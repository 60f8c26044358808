import { toast } from '#client/ui/toast.ts'
import { t } from '#client/words/t.ts'

/** Puts text on the clipboard and says so, or says that the browser does not let pages do it. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    toast(t('common.copied'))
  } catch {
    toast(t('recovered.copyFailed'), { tone: 'error' })
  }
}
