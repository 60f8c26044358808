import { toast } from '#client/ui/toast.ts'
import { type Answer, fetchFile } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'

/** Fetches a file that the server makes and hands it to the browser's downloads; says when it is there or why not. */
export function download(path: string): Promise<void> {
  return handOut(() => fetchFile(path))
}

/** The same with a file from elsewhere. */
export async function handOut(make: () => Promise<Answer<NamedFile>>): Promise<void> {
  const answer = await make()
  if (!answer.ok) {
    toast(t('export.failed', { why: answer.refusal.message }), {
      tone: 'error',
      action: { label: t('common.retry'), run: () => void handOut(make) },
    })
    return
  }
  saveFile(answer.value)
}

interface NamedFile {
  readonly name: string
  readonly file: Blob
}

/** Hands a file to the browser's downloads and says its name. */
export function saveFile({ name, file }: NamedFile): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser takes its own hold of the file with the click; the address may go after this turn.
  setTimeout(() => URL.revokeObjectURL(address))
  toast(t('export.done', { name }))
}
