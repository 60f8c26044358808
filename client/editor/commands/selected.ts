import type { WhyNot } from '#shared/protocol/permissions.ts'
import type { Editor } from '../Editor.ts'
import { whyNotAny } from '../whyNotAny.ts'

/** What commands ask about the selection. */

export function hasSelection({ selection }: Editor): boolean {
  return selection.current.size > 0
}

export function whyNotMove({ selection, rights }: Editor): WhyNot | undefined {
  return whyNotAny(selection.current, id => rights.whyNotMove(id))
}

export function whyNotEdit({ selection, rights }: Editor): WhyNot | undefined {
  return whyNotAny(selection.current, id => rights.whyNotEdit(id))
}

/** Copies lie in the zones of their originals. */
export function whyNotDuplicate(editor: Editor): WhyNot | undefined {
  return whyNotAny(editor.selection.current, id => {
    const place = editor.placeOf(id)
    return place && editor.rights.whyNotAdd(place)
  })
}
