import { describe, expect, test } from 'vitest'
import { linesFrom, toClipboard } from '#client/editor/clipboard.ts'
import type { Editor } from '#client/editor/Editor.ts'
import type { CardId } from '#shared/board/ids.ts'
import { mostCarried, unpackCards } from '#shared/board/packCards.ts'
import { unsoundness } from '#shared/board/validity.ts'
import { demoBoard } from '#shared/canvases/demo.ts'
import { newBoardSnapshot } from '#shared/canvases/newBoard.ts'
import { boxesOverlap } from '#shared/geometry/box.ts'
import { demoEditor } from './demoEditor.ts'

const copied = (editor: Editor, ids: readonly CardId[]) => toClipboard(editor.view, ids)

describe('pasted text', () => {
  test('of one line becomes a card; of several it is asked first what they shall become', () => {
    const { editor } = demoEditor()
    editor.writing.lastPlace = { canvas: 'domain', zone: 'domain.topics' }
    const made = editor.arranging.paste({ json: '', text: ' - one \n\n' })
    expect(made.map(id => editor.view.card(id)?.text)).toEqual(['one'])
    expect(editor.arranging.paste({ json: '', text: 'one\ntwo' })).toEqual([])
    expect(editor.arranging.lines.current?.lines).toEqual(['one', 'two'])
  })

  test('becomes several cards in the zone in use, as one undo step, without bullets', () => {
    const { editor } = demoEditor()
    editor.writing.lastPlace = { canvas: 'domain', zone: 'domain.topics' }
    editor.arranging.paste({ json: '', text: '- one\r\n• two\n\n 3. three \n' })
    const made = editor.arranging.pasteLines('cards')
    expect(made.map(id => editor.view.card(id)?.text)).toEqual(['one', 'two', 'three'])
    expect([...editor.selection.current]).toEqual(made)
    const places = made.map(id => JSON.stringify(editor.view.card(id)?.at))
    expect(new Set(places).size).toBe(3)
    editor.undo()
    expect(made.some(id => editor.view.card(id))).toBe(false)
  })

  test('becomes one card with all its lines', () => {
    const { editor, said } = demoEditor()
    editor.writing.lastPlace = { canvas: 'domain', zone: 'domain.topics' }
    editor.arranging.paste({ json: '', text: '- one\n- two\n' })
    const [made = ''] = editor.arranging.pasteLines('one')
    expect(editor.view.card(made)?.text).toBe('- one\n- two')
    expect(said.at(-1)).toBe('Card pasted')
    expect(editor.arranging.lines.current).toBeUndefined()
    expect(editor.arranging.pasteLines('one')).toEqual([])
  })

  test('into a full zone is refused, and it is said', () => {
    const { editor, said } = demoEditor()
    editor.writing.lastPlace = { canvas: 'domain', zone: 'domain.statement' }
    expect(editor.arranging.paste({ json: '', text: 'another sentence' })).toEqual([])
    expect(said.at(-1)).toBe('“Our domain in one sentence” holds one card only')
  })
})

describe('copied cards', () => {
  test('come back with their fields, under new ids and one’s own name', () => {
    const { editor, card } = demoEditor()
    const source = editor.view.card(card('Monthly case clinic'))
    if (!source) throw new Error('no card')
    const { json, text } = copied(editor, [source.id])
    expect(text).toBe('Monthly case clinic')
    const [copy] = editor.arranging.paste({ json, text })
    expect(editor.view.card(copy ?? '')).toMatchObject({
      kind: 'activity',
      text: 'Monthly case clinic',
      fields: source.fields,
      author: 'me',
    })
    expect(copy).not.toBe(source.id)
  })

  test('go to another board with clusters and the links among them, in one step; the rest stays behind', () => {
    const from = demoEditor()
    const there = from.editor
    const [question, topic, host] = [
      from.card('How do we help people who start an application and never finish it?'),
      from.card('Abandoned applications'),
      from.card('Ana-Lucía Ferreyra'),
    ]
    there.select([topic, question])
    there.clustering.begin()
    there.clustering.name('Finishing')
    const links = [...there.view.links.values()]
    const among = links.filter(
      link => [question, topic, host].includes(link.from) && [question, topic, host].includes(link.to),
    )
    expect(among.length).toBeGreaterThan(1)
    const { json } = copied(there, [question, topic, host])

    const board = newBoardSnapshot({
      title: 'Another',
      community: '',
      canvases: ['domain', 'community'],
      language: 'en',
    })
    const { editor } = demoEditor({ snapshot: board })
    let updates = 0
    editor.board.doc.on('update', () => updates++)
    const made = editor.arranging.paste({ json, text: '' })
    expect(updates).toBe(1)
    const cards = made.map(id => editor.view.card(id))
    expect(cards.map(card => [card?.text, card?.zone, card?.author]).sort()).toEqual([
      ['Abandoned applications', 'domain.scope_in', 'me'],
      ['Ana-Lucía Ferreyra', 'community.active', 'me'],
      ['How do we help people who start an application and never finish it?', 'domain.questions', 'me'],
    ])
    expect([...editor.view.links.values()].map(({ type }) => type).sort()).toEqual(
      among.map(({ type }) => type).sort(),
    )
    const gathered = cards.filter(card => card?.cluster !== undefined)
    expect(gathered).toHaveLength(2)
    expect(editor.view.clusters.get(gathered[0]?.cluster ?? '')?.name).toBe('Finishing')
    expect(unsoundness(editor.view.whole)).toEqual([])
    editor.undo()
    expect(editor.view.whole.cards).toEqual([])
    expect(editor.view.whole.clusters).toEqual([])
    expect(editor.history.state.current.canUndo).toBe(false)
  })

  test('go to the first zone that takes them if the board lacks their own', () => {
    const from = demoEditor()
    const { json } = copied(from.editor, [from.card('Monthly case clinic')])
    const board = newBoardSnapshot({ title: '', community: '', canvases: ['domain'], language: 'en' })
    const { editor } = demoEditor({ snapshot: board })
    const [made = ''] = editor.arranging.paste({ json, text: '' })
    expect(editor.view.card(made)?.zone).toBe('side.parking')
  })

  test('that no zone has room for are left out, and it is said', () => {
    const { editor, said } = demoEditor()
    const agreements = [...editor.view.cards.values()].filter(({ kind }) => kind === 'agreement')
    editor.writing.lastPlace = { canvas: 'community', zone: 'community.agreements' }
    const { json } = copied(
      editor,
      agreements.map(({ id }) => id),
    )
    for (let again = 0; again < 3; again++) {
      editor.select([])
      editor.writing.lastPlace = { canvas: 'community', zone: 'community.agreements' }
      editor.arranging.paste({ json, text: '' })
    }
    const there = [...editor.view.cards.values()].filter(({ zone }) => zone === 'community.agreements')
    expect(there).toHaveLength(7)
    expect(said.join()).not.toContain('undefined')
  })

  test('of part of a cluster join it, of all of it are a cluster of their own', () => {
    const { editor, card } = demoEditor()
    const ids = [card('Abandoned applications'), card('Letters and forms people can act on')]
    editor.select(ids)
    editor.clustering.begin()
    editor.clustering.name('Finishing')
    const cluster = editor.view.card(ids[0] ?? '')?.cluster
    const [part = ''] = editor.arranging.paste({ ...copied(editor, ids.slice(0, 1)), text: '' })
    expect(editor.view.card(part)?.cluster).toBe(cluster)
    const all = editor.arranging.paste({
      ...copied(editor, editor.clusters.cardsOf(cluster ?? '')),
      text: '',
    })
    const own = new Set(all.map(id => editor.view.card(id)?.cluster))
    expect(own.size).toBe(1)
    expect(own.has(cluster)).toBe(false)
    expect(editor.view.clusters.get([...own][0] ?? '')?.name).toBe('Finishing')
  })

  test('lie beside each other, long ones too', () => {
    const place = { canvas: 'domain', zone: 'domain.identity' }
    const board = newBoardSnapshot({ title: '', community: '', canvases: ['domain'], language: 'en' })
    const from = demoEditor({ snapshot: board }).editor
    const long = 'We are people who write letters that others have to read. '.repeat(3)
    const ids = from.writing.addCards(place, [long, long])
    const { editor } = demoEditor({ snapshot: board })
    const made = editor.arranging.paste({ ...copied(from, ids), text: '' })
    const [first, second] = made.map(id => editor.boxes.boxOf(id))
    expect(first?.h).toBeGreaterThan(150)
    expect(first && second && boxesOverlap(first, second)).toBe(false)
  })

  test('duplicated together keep the links among them', () => {
    const { editor, card } = demoEditor()
    const [question, topic] = [
      card('How do we help people who start an application and never finish it?'),
      card('Abandoned applications'),
    ]
    const before = editor.view.links.size
    const made = editor.arranging.duplicate([question, topic])
    expect(made).toHaveLength(2)
    expect(editor.view.links.size).toBe(before + 1)
    editor.undo()
    expect(editor.view.links.size).toBe(before)
  })
})

test('what another program put there is no card of ours', () => {
  expect(unpackCards('{"convene":1,"cards":[{"id":"<script>"}]}')).toBeUndefined()
  expect(unpackCards('not json')).toBeUndefined()
  expect(linesFrom(' \n\n')).toEqual([])
})

test('no more is carried than can be taken up again', () => {
  const { snapshot } = demoBoard()
  const [card] = snapshot.cards
  if (!card) throw new Error('no card')
  const cards = Array.from({ length: mostCarried + 200 }, (_, index) => ({ ...card, id: `card-${index}` }))
  const { editor } = demoEditor({ snapshot: { ...snapshot, cards, links: [] } })
  const packed = copied(editor, [...editor.view.cards.keys()])
  expect(packed.cards).toBe(mostCarried)
  expect(unpackCards(packed.json)?.cards).toHaveLength(mostCarried)
})
