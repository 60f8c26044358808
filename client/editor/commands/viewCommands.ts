import type { Command } from './Command.ts'
import { chord } from './chord.ts'

const zoomStep = 1.25

export const viewCommands = [
  {
    id: 'view.zoomIn',
    name: 'canvas.zoomIn',
    group: 'view',
    chords: [chord('+'), chord('=')],
    onTable: true,
    run: ({ viewpoint }) => viewpoint.zoomTo(viewpoint.camera.current.z * zoomStep),
  },
  {
    id: 'view.zoomOut',
    name: 'canvas.zoomOut',
    group: 'view',
    chords: [chord('-')],
    onTable: true,
    run: ({ viewpoint }) => viewpoint.zoomTo(viewpoint.camera.current.z / zoomStep),
  },
  {
    id: 'view.zoomReal',
    name: 'canvas.zoomReal',
    group: 'view',
    chords: [chord('0')],
    onTable: true,
    run: ({ viewpoint }) => viewpoint.zoomTo(1),
  },
  {
    id: 'view.zoomAll',
    name: 'canvas.zoomAll',
    group: 'view',
    chords: [chord('1')],
    onTable: true,
    run: ({ looking }) => looking.zoomToAll(),
  },
  {
    id: 'view.zoomSelection',
    name: 'shortcut.zoomSelection',
    group: 'view',
    chords: [chord('2')],
    onTable: true,
    applies: ({ selection }) => selection.current.size > 0,
    run: ({ looking }) => looking.zoomToSelection(),
  },
  {
    id: 'view.find',
    name: 'find.title',
    group: 'view',
    chords: [chord('/')],
    run: ({ finder }) => finder.asked.tell(),
  },
  {
    id: 'view.toolSelect',
    name: 'shortcut.toolSelect',
    group: 'view',
    chords: [chord('v')],
    onTable: true,
    run: ({ tools }) => tools.choose('select'),
  },
  {
    id: 'view.toolHand',
    name: 'shortcut.toolHand',
    group: 'view',
    chords: [chord('h')],
    onTable: true,
    run: ({ tools }) => tools.choose('hand'),
  },
  {
    id: 'view.toolCard',
    name: 'shortcut.toolCard',
    group: 'view',
    chords: [chord('c')],
    writes: true,
    onTable: true,
    run: ({ tools }) => tools.choose('card'),
  },
] as const satisfies readonly Command[]
