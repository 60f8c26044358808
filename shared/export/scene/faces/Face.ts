import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { CardForm } from '#shared/canvases/cardForms.ts'
import type { Box } from '#shared/geometry/box.ts'
import type { TextBlock } from '../../text/layoutText.ts'
import type { TextStyle } from '../../text/Typeface.ts'
import type { Drawing } from '../buildScene.ts'

/** A card whose text is laid out and whose box is known. */
export interface Face extends Drawing {
  readonly card: CardSnapshot
  readonly form: CardForm
  readonly style: TextStyle
  readonly text: TextBlock
  readonly box: Box
}
