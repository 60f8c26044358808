import { describe, expect, test } from 'vitest'
import { Editor } from '#client/editor/Editor.ts'
import type { PictureKeeper } from '#client/editor/Pictures.ts'
import { exportFile } from '#server/export/exportFile.ts'
import { pictureFile } from '#server/export/picture/pictureFile.ts'
import { Board } from '#shared/board/Board.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { demoBoard } from '#shared/canvases/demo.ts'
import { accept, refuse } from '#shared/std/result.ts'

function editorWith(add: PictureKeeper['add'], role: 'participant' | 'observer' = 'participant') {
  const board = new Board()
  fromSnapshot(board, demoBoard().snapshot)
  const said: string[] = []
  const editor = new Editor({
    board,
    me: { id: 'me', name: 'Tess', role, color: 3 },
    schedule: flush => flush(),
    keeper: { address: image => `/pictures/${image}`, add },
    now: () => 0,
  })
  editor.refused.add(words => said.push(words))
  return { editor, said }
}

const file = new Blob(['x'], { type: 'image/png' })
const kept = async () => accept({ id: 'image-1', width: 800, height: 400 })

describe('pictures', () => {
  test('lie where they were dropped, in their proportion, and are taken back by one undo', async () => {
    const { editor } = editorWith(kept)
    const [id = ''] = await editor.pictures.add([file], [600, 400])
    const card = editor.view.card(id)
    expect(card).toMatchObject({
      kind: 'picture',
      zone: 'domain.topics',
      at: [600, 400],
      fields: { image: 'image-1', ratio: 2 },
    })
    expect(card?.size).toEqual([320, 168])
    expect([...editor.selection.current]).toEqual([id])
    editor.undo()
    expect(editor.view.card(id)).toBeUndefined()
  })

  test('say why they were not added, and leave nothing behind', async () => {
    const { editor, said } = editorWith(async () => refuse('This is no picture that can be shown.'))
    expect(await editor.pictures.add([file], [600, 400])).toEqual([])
    expect(await editor.pictures.add([new Blob([new Uint8Array(13 * 1024 * 1024)])], [600, 400])).toEqual([])
    expect(said).toEqual(['This is no picture that can be shown.', expect.stringMatching(/12 MB/)])
    expect(editor.pictures.sending.current).toBe(0)
  })

  test('are not even sent by those who may not add them', async () => {
    let sent = 0
    const { editor } = editorWith(async () => {
      sent += 1
      return kept()
    }, 'observer')
    await editor.pictures.add([file], [600, 400])
    expect(sent).toBe(0)
  })

  test('stand in the canvas’s picture with their words, and never as an address from outside', async () => {
    const { editor } = editorWith(kept)
    const [id = ''] = await editor.pictures.add([file], [600, 400])
    editor.writing.setText(id, 'The counter on a Monday')
    const request = { snapshot: editor.view.whole, canvas: 'domain', authors: [], today: '2026-10-01' }
    const shown = await pictureFile({ ...request, images: { 'image-1': 'data:image/png;base64,AAAA' } })
    expect(shown?.body).toContain('href="data:image/png;base64,AAAA"')
    expect(shown?.body).toContain('The counter on a Monday')
    const hostile = await pictureFile({
      ...request,
      images: { 'image-1': 'https://elsewhere.example/x.png' },
    })
    expect(hostile?.body).not.toContain('elsewhere')
    const table = exportFile({ ...request, title: 'T', format: 'csv', part: 'cards' })
    expect(table.body).toContain('The counter on a Monday')
  })
})
