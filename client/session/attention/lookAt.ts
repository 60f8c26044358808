import type { Editor } from '#client/editor/Editor.ts'
import type { PayloadOf } from '#shared/session/commandTable.ts'
import { lookAtStep } from '../stepPlace.ts'

/** Looks at what everybody is asked to look at. */
export function lookAt(editor: Editor, to: PayloadOf<'attention.summon'>['to']): void {
  if ('place' in to) {
    lookAtStep(editor, [to.place])
    return
  }
  const [x, y] = to.from
  const [w, h] = to.size
  editor.viewpoint.fit({ x, y, w, h })
}
