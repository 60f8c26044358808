import type { Reader } from '../picture/drawCanvas.ts'
import type { Typeset } from './typeset.ts'

/**
 * Pages with pictures that everybody can read. Letters in a picture can be selected, unless that is what the typesetter
 * stumbles over: then the pictures are outlined, and what is said in their place is read.
 */
export async function forEverybody<Made extends Typeset | undefined>(
  set: (reader: Reader) => Promise<Made>,
): Promise<Made> {
  const selectable = await set('typesetter')
  return !selectable || selectable.isAccessible ? selectable : set('fontless')
}
