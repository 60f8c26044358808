import type { WhyNot } from '#shared/protocol/permissions.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import type { Editor } from '../Editor.ts'
import { sheetOf } from '../sheets.ts'
import type { ToolName } from './Tools.ts'

/** Why a tool would do nothing anywhere on the board. What it may do to one card or another shows at its use. */
export function whyNotTool(editor: Editor, tool: ToolName): WhyNot | undefined {
  switch (tool) {
    case 'select':
    case 'hand':
      return undefined
    case 'card':
    case 'label':
      return whyNotAnywhere(zonesOf(editor), place => editor.rights.whyNotAdd(place))
    case 'pen':
      return whyNotAnywhere([...editor.view.canvases.keys()], id => editor.rights.whyNotDraw(id))
    case 'link':
    case 'eraser':
      return editor.rights.whyNotWrite()
    default:
      return unreachable(tool)
  }
}

/** The side table is one key away in every step; that alone needs no tool. */
function zonesOf({ view }: Editor) {
  return [...view.canvases.keys()].flatMap(canvas => {
    const template = sheetOf(view.canvases, canvas)?.template
    const zones = template && template.id !== 'side' ? template.zones : []
    return zones.map(zone => ({ canvas, zone: zone.id }))
  })
}

/** A board without any place is closed to nobody. */
function whyNotAnywhere<Where>(
  places: readonly Where[],
  why: (place: Where) => WhyNot | undefined,
): WhyNot | undefined {
  const reasons = places.map(why)
  return reasons.includes(undefined) ? undefined : reasons[0]
}
