import { whenIdle } from '#client/ui/later.ts'
import type { Answer } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import { accept, refuse } from '#shared/std/result.ts'
import type { PictureFile, PictureRequest } from './drawPicture.ts'

const load = () => import('./drawPicture.ts')
// So that it is there when the network is not.
whenIdle(load)

/** A canvas as a picture without the server. What draws is no part of the first download. */
export async function pictureHere(request: PictureRequest): Promise<Answer<PictureFile>> {
  try {
    const { drawPicture } = await load()
    return accept(await drawPicture(request))
  } catch {
    return refuse({ code: 'not-drawn', message: t('picture.notDrawn') })
  }
}
