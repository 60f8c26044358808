import type { CardId } from '#shared/board/ids.ts'
import type { Editor } from '../Editor.ts'
import { readingOrder } from '../readingOrder.ts'
import { selectMore } from '../selectMore.ts'
import { whyNotTool } from '../tools/whyNotTool.ts'
import type { Command } from './Command.ts'
import { chord } from './chord.ts'
import { hasSelection, whyNotDuplicate, whyNotEdit, whyNotMove } from './selected.ts'

export const cardCommands = [
  {
    id: 'cards.new',
    name: 'shortcut.newCard',
    group: 'cards',
    chords: [chord('n')],
    writes: true,
    onTable: true,
    whyNot: editor => whyNotTool(editor, 'card'),
    run: editor => editor.writing.writeNew(),
  },
  {
    id: 'cards.edit',
    name: 'canvas.edit',
    group: 'cards',
    chords: [chord('Enter'), chord('F2')],
    writes: true,
    onTable: true,
    applies: hasSelection,
    whyNot: whyNotEdit,
    run(editor) {
      const [first] = editor.selection.current
      if (first !== undefined) editor.writing.edit(first)
    },
  },
  {
    id: 'cards.details',
    name: 'canvas.details',
    group: 'cards',
    chords: [chord('i')],
    onTable: true,
    applies: hasSelection,
    run: ({ details }) => details.set(!details.current),
  },
  {
    id: 'cards.move',
    name: 'canvas.moveTo',
    group: 'cards',
    chords: [chord('m')],
    writes: true,
    onTable: true,
    applies: hasSelection,
    whyNot: whyNotMove,
    run: editor => editor.moveWanted.set(true),
  },
  {
    id: 'cards.selectAll',
    name: 'shortcut.selectAll',
    group: 'cards',
    chords: [chord('a', 'mod')],
    onTable: true,
    run: selectMore,
  },
  {
    id: 'cards.selectNone',
    name: 'shortcut.escape',
    group: 'cards',
    chords: [chord('Escape')],
    onTable: true,
    applies: editor => hasSelection(editor) || editor.tools.doing.current !== 'idle',
    run: editor => editor.tools.cancel(),
  },
  {
    id: 'cards.next',
    name: 'shortcut.next',
    group: 'cards',
    chords: [chord('Tab')],
    onTable: true,
    applies: editor => neighbour(editor, 1) !== undefined,
    run: editor => go(editor, 1),
  },
  {
    id: 'cards.previous',
    name: 'shortcut.previous',
    group: 'cards',
    chords: [chord('Tab', 'shift')],
    onTable: true,
    applies: editor => neighbour(editor, -1) !== undefined,
    run: editor => go(editor, -1),
  },
  {
    id: 'cards.duplicate',
    name: 'canvas.duplicate',
    group: 'cards',
    chords: [chord('d', 'mod')],
    writes: true,
    applies: hasSelection,
    whyNot: whyNotDuplicate,
    run: editor => editor.arranging.duplicate(editor.selection.current),
  },
  {
    id: 'cards.comments',
    name: 'comment.button',
    group: 'cards',
    chords: [chord('k')],
    applies: hasSelection,
    run(editor) {
      const [first] = editor.selection.current
      editor.commenting.asked.tell(first)
    },
  },
  {
    id: 'cards.delete',
    name: 'canvas.delete',
    group: 'cards',
    chords: [chord('Delete'), chord('Backspace')],
    writes: true,
    applies: hasSelection,
    isListed: ({ arranging, selection }) => arranging.mayRemove(selection.current),
    run: editor => editor.arranging.remove(editor.selection.current),
  },
] as const satisfies readonly Command[]

/** The next or former card in reading order; undefined at the ends, where Tab leaves the board. */
function neighbour({ selection, view }: Editor, by: 1 | -1): CardId | undefined {
  const [from] = selection.current
  if (from === undefined) return undefined
  const order = readingOrder(view.canvases, view.cards.values())
  return order[order.indexOf(from) + by]
}

function go(editor: Editor, by: 1 | -1): void {
  const next = neighbour(editor, by)
  if (next !== undefined) editor.looking.reveal(next)
}
