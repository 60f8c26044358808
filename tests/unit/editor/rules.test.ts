import { beforeEach, describe, expect, test } from 'vitest'
import { isOffered, runCommand } from '#client/editor/commands/Command.ts'
import { type CommandId, commandOf } from '#client/editor/commands/commands.ts'
import { placesFor } from '#client/editor/placesFor.ts'
import { Cell } from '#client/wire/Cell.ts'
import { lockCanvas } from '#shared/board/changes/describeBoard.ts'
import { addAndEditOwn, openBoard, type Permissions } from '#shared/protocol/permissions.ts'
import { type Rules, rulesAtFirst } from '#shared/protocol/rules.ts'
import { carry, type DemoEditor, demoEditor, pointer } from './demoEditor.ts'

let rules: Cell<Rules>
let demo: DemoEditor
let refused: string[]

beforeEach(() => {
  rules = new Cell(rulesAtFirst('participant'))
  demo = demoEditor({ rules, isForeign: true })
  refused = []
  demo.editor.refused.add(words => refused.push(words))
})

const permit = (permissions: Permissions) => rules.set({ ...rules.current, permissions })
const freeze = () =>
  rules.set({
    ...rules.current,
    freeze: { id: 'me', name: 'Tess Tester', deleted: 20, tried: 0, kept: false },
  })
const lock = (canvas: string, locked = true) => {
  lockCanvas(demo.editor.board, canvas, locked, null)
  demo.editor.view.flush()
}
const offered = (...ids: CommandId[]) => ids.filter(id => isOffered(commandOf(id), demo.editor))
const topic = () => demo.card('Accessibility audits')

describe('R7: the rules in force reach what is under way', () => {
  test('an open text closes when its canvas is locked, says why, and keeps what was written', () => {
    const { editor } = demo
    editor.writing.edit(topic())
    editor.writing.setText(topic(), 'half a sen')
    lock('practice')
    expect(editor.writing.open.current).toBeDefined()
    lock('domain')
    expect(editor.writing.open.current).toBeUndefined()
    expect(refused).toEqual(['This canvas is locked. Only facilitators can change it.'])
    expect(editor.view.card(demo.card('half a sen'))?.text).toBe('half a sen')
  })

  test('a card in the hand goes back when it may not be moved any more', () => {
    const { editor } = demo
    const id = topic()
    const box = editor.boxes.boxOf(id)
    const before = editor.view.card(id)?.at
    if (!box) throw new Error('the card lies nowhere')
    editor.tools.pointerDown(pointer(editor, [box.x + 5, box.y + 5], { card: id }))
    editor.tools.pointerMove(pointer(editor, [box.x + 90, box.y + 60]))
    editor.tools.pointerMove(pointer(editor, [box.x + 190, box.y + 160]))
    expect(editor.drag.state.current).toBeDefined()
    permit(addAndEditOwn)
    expect(editor.drag.state.current).toBeUndefined()
    editor.tools.pointerUp(pointer(editor, [box.x + 190, box.y + 160]))
    expect(editor.view.card(id)?.at).toEqual(before)
    expect(refused.length).toBe(1)
  })

  test.each([
    ['card', { ...openBoard, add: false }],
    ['label', { ...openBoard, add: false }],
    ['pen', { ...openBoard, add: ['domain.topics'] }],
  ] as const)('the %s is laid down when it can be used nowhere', (tool, permissions) => {
    demo.editor.tools.choose(tool)
    permit({ ...openBoard, edit: 'none' })
    expect(demo.editor.tools.chosen.current).toBe(tool)
    permit(permissions)
    expect(demo.editor.tools.chosen.current).toBe('select')
  })

  test('whoever is frozen keeps looking around, and holds no tool that writes', () => {
    demo.editor.tools.choose('link')
    freeze()
    expect(demo.editor.tools.chosen.current).toBe('select')
    expect(offered('view.toolHand', 'view.toolLink', 'view.toolPen', 'cards.new')).toEqual(['view.toolHand'])
  })
})

describe('R7: what is offered is what is permitted', () => {
  const some: readonly CommandId[] = ['cards.edit', 'cards.move', 'cards.duplicate', 'cards.delete']

  test('for what another has made, command by command', () => {
    demo.editor.select([topic()])
    expect(offered(...some)).toEqual(['cards.edit', 'cards.move', 'cards.duplicate'])
    permit({ ...openBoard, edit: 'none', move: 'own', delete: 'all' })
    expect(offered(...some)).toEqual(['cards.duplicate', 'cards.delete'])
    permit({ ...openBoard, add: ['practice'] })
    expect(offered(...some)).toEqual(['cards.edit', 'cards.move'])
    permit(openBoard)
    lock('domain')
    expect(offered(...some)).toEqual([])
  })

  test('its key says why not', () => {
    demo.editor.select([topic()])
    permit({ ...openBoard, move: 'none' })
    runCommand(commandOf('cards.move'), demo.editor)
    runCommand(commandOf('cards.delete'), demo.editor)
    expect(refused).toEqual([
      'This is not part of the current step.',
      'Only its author or a facilitator can delete this card',
    ])
  })

  test('places to move to are those that are open', () => {
    const { editor } = demo
    const card = editor.view.card(topic())
    const canvases = () => placesFor(editor, card ? [card] : []).map(({ canvas }) => canvas)
    const all = canvases()
    expect(all.length).toBeGreaterThan(1)
    const [other = ''] = all.filter(canvas => canvas !== 'domain')
    lock(other)
    expect(canvases()).toEqual(all.filter(canvas => canvas !== other))
    lock('domain')
    // Where it lies is still to be seen.
    expect(
      placesFor(editor, card ? [card] : []).flatMap(({ zones }) => zones.map(({ zone }) => zone)),
    ).toEqual([card?.zone])
  })

  test('a locked canvas takes no card from the hand, and gives none', () => {
    const { editor } = demo
    lock('domain')
    const before = editor.view.card(topic())?.at
    carry(editor, topic(), [300, 300])
    expect(editor.view.card(topic())?.at).toEqual(before)
    expect(refused[0]).toContain('locked')
  })

  test('who leads locks a canvas and opens it again, as steps of undo; nobody else does', () => {
    const { editor } = demo
    editor.arranging.lock('domain', true)
    expect(editor.view.canvases.get('domain')?.locked).toBeUndefined()
    expect(refused).toEqual(['Only facilitators can change this.'])
    rules.set({ ...rules.current, role: 'facilitator' })
    editor.arranging.lock('domain', true)
    expect(editor.view.canvases.get('domain')?.locked).toBe(true)
    editor.undo()
    expect(editor.view.canvases.get('domain')?.locked).toBeUndefined()
  })
})
