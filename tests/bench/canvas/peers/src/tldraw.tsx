import 'tldraw/tldraw.css'
import './page.css'
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { createRoot } from 'react-dom/client'
import {
  createShapeId,
  type Editor,
  getIndices,
  InstancePresenceRecordType,
  type TLNoteShape,
  Tldraw,
  toRichText,
} from 'tldraw'
import { loadScene, pointer, ready, type SceneCard } from './Peer.ts'

const cards = await loadScene()
const colors: Readonly<Record<string, TLNoteShape['props']['color']>> = {
  straw: 'yellow',
  apricot: 'orange',
  rose: 'light-red',
  heather: 'light-violet',
  sky: 'light-blue',
  mint: 'light-green',
  stone: 'grey',
}

function App() {
  return (
    <Tldraw
      assetUrls={getAssetUrlsByImport()}
      options={{ maxShapesPerPage: 20_000 }}
      cameraOptions={{ wheelBehavior: 'pan', zoomSteps: [0.02, 0.1, 0.25, 0.5, 1, 2, 4, 8] }}
      onMount={editor => lay(editor, cards)}
    />
  )
}

function lay(editor: Editor, all: readonly SceneCard[]): void {
  const indices = getIndices(all.length)
  const props = editor.getShapeUtil('note').getDefaultProps()
  const records = all.map((card, index) => ({
    id: createShapeId(card.id),
    typeName: 'shape' as const,
    type: 'note' as const,
    parentId: editor.getCurrentPageId(),
    index: indices[index],
    x: card.x,
    y: card.y,
    rotation: 0,
    opacity: 1,
    isLocked: false,
    meta: {},
    props: { ...props, size: 's', color: colors[card.color] ?? 'white', richText: toRichText(card.text) },
  }))
  editor.store.mergeRemoteChanges(() => editor.store.put(records as never))
  ready(
    {
      look([x, y], zoom) {
        const { width, height } = editor.getViewportScreenBounds()
        editor.setCamera({ x: width / 2 / zoom - x, y: height / 2 / zoom - y, z: zoom }, { immediate: true })
      },
      select: ids => void editor.select(...ids.map(id => createShapeId(id))),
      edit(id) {
        editor.select(createShapeId(id))
        editor.setEditingShape(createShapeId(id))
        editor.setCurrentTool('select.editing_shape')
      },
      cursors(places) {
        editor.store.mergeRemoteChanges(() => {
          editor.store.put(
            [...places].map(([index, [x, y]]) => {
              const { name, color } = pointer(index)
              return InstancePresenceRecordType.create({
                id: InstancePresenceRecordType.createId(`guest${index}`),
                currentPageId: editor.getCurrentPageId(),
                userId: `user:guest${index}` as never,
                userName: name,
                color,
                cursor: { x, y, type: 'default', rotation: 0 },
                lastActivityTimestamp: Date.now(),
              })
            }),
          )
        })
      },
      move(places) {
        editor.store.mergeRemoteChanges(() => {
          editor.store.put(
            [...places].flatMap(([id, [x, y]]) => {
              const shape = editor.getShape(createShapeId(id))
              return shape ? [{ ...shape, x, y }] : []
            }),
          )
        })
      },
    },
    all,
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('no #root')
createRoot(root).render(<App />)
