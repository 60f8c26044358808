import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findFaults, type SourceFile } from './findFaults.ts'

const root = resolve(import.meta.dirname, '../..')

function sources(...folders: string[]): SourceFile[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map(entry => {
        const path = relative(root, join(entry.parentPath, entry.name))
        return { path, text: readFileSync(join(root, path), 'utf8') }
      }),
  )
}

describe('the house', () => {
  test('every import goes to its own floor or a lower one, and packages stay in their homes', () => {
    expect(findFaults(sources('client', 'server', 'shared'))).toEqual([])
  })
})

test('parts of the page that are fetched later come with their words: by `later`, and the pages by the router', () => {
  const importing = /import \{[^}]*\blazy\b[^}]*\} from 'react'/
  const found = sources('client').filter(({ text }) => importing.test(text))
  expect(found.map(({ path }) => path).sort()).toEqual([
    'client/pages/Router.tsx',
    'client/ui/ToastPlace.tsx',
    'client/ui/later.ts',
  ])
})

describe('each wall stands: a planted fault is found', () => {
  const plant = (path: string, text: string) => findFaults([{ path, text }])

  test.each([
    ['client/pages/Home.tsx', `import { app } from '#server/app.ts'`],
    ['server/app.ts', `import { Editor } from '#client/editor/Editor.ts'`],
    ['shared/board/Board.ts', `import { Editor } from '#client/editor/Editor.ts'`],
    ['shared/geometry/box.ts', `import { Board } from '../board/Board.ts'`],
    ['shared/board/Board.ts', `import { templates } from '#shared/canvases/catalogue.ts'`],
    ['server/storage/a.ts', `import { Room } from '#server/sync/Room.ts'`],
    ['client/editor/Editor.ts', `import { Button } from '#client/ui/Button.tsx'`],
    ['client/editor/Editor.ts', `export { useState } from 'react'`],
    ['shared/std/a.ts', `import { readFile } from 'node:fs'`],
    ['shared/board/a.ts', `const module = await import('react')`],
    ['shared/canvases/a.ts', `import * as Y from 'yjs'`],
    ['server/http/boards.ts', `import { WebSocketServer } from 'ws'`],
    ['client/canvas/a.tsx', `import { WebsocketProvider } from 'y-websocket'`],
    ['server/http/a.ts', `import { DatabaseSync } from 'node:sqlite'`],
    ['server/http/a.ts', `const port = process.env['PORT']`],
    ['client/a.tsx', `import x from './B'`],
  ])('%s: %s', (path, text) => {
    expect(plant(path, text)).toHaveLength(1)
  })
})
