import type { PictureFile } from '#client/picture/drawPicture.ts'
import type { Answer } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import { accept, refuse } from '#shared/std/result.ts'

/**
 * A picture in pixels on the clipboard. The clipboard is asked at once, as browsers want it from a click, and gets the
 * picture when it is there.
 */
export async function copyPicture(draw: () => Promise<Answer<PictureFile>>): Promise<Answer<undefined>> {
  if (!('clipboard' in navigator) || !('ClipboardItem' in globalThis)) return closed()
  const picture = draw()
  const blob = picture.then(answer => {
    if (!answer.ok) throw new Error(answer.refusal.code)
    return answer.value.file
  })
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
    return accept(undefined)
  } catch {
    const answer = await picture
    return answer.ok ? closed() : answer
  }
}

function closed(): Answer<undefined> {
  return refuse({ code: 'clipboard-closed', message: t('record.clipboardClosed') })
}
