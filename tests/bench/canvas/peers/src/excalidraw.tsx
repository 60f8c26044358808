import '@excalidraw/excalidraw/index.css'
import './page.css'
import { CaptureUpdateAction, convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw'
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types'
import { createRoot } from 'react-dom/client'
import { cardSize, loadScene, papers, pointer, ready, type SceneCard } from './Peer.ts'

const cards = await loadScene()
const elements = convertToExcalidrawElements(
  cards.map(card => ({
    type: 'rectangle' as const,
    id: card.id,
    x: card.x,
    y: card.y,
    width: cardSize.w,
    height: cardSize.h,
    backgroundColor: papers[card.color] ?? '#fff',
    fillStyle: 'solid' as const,
    roughness: 0,
    strokeWidth: 1,
    label: { text: card.text, fontSize: 16, fontFamily: 2, textAlign: 'left' as const },
  })),
  { regenerateIds: false },
)

function App() {
  return (
    <Excalidraw
      initialData={{ elements, appState: { currentItemFontFamily: 2 } }}
      excalidrawAPI={api => hand(api, cards)}
    />
  )
}

/** The interface is handed out before the scene is in. */
function hand(api: ExcalidrawImperativeAPI, all: readonly SceneCard[]): void {
  if (api.getSceneElements().length === 0) {
    requestAnimationFrame(() => hand(api, all))
    return
  }
  const home = new Map(all.map(card => [card.id, card]))
  ready(
    {
      look([x, y], zoom) {
        const { width, height } = api.getAppState()
        api.updateScene({
          appState: {
            zoom: { value: zoom as never },
            scrollX: width / 2 / zoom - x,
            scrollY: height / 2 / zoom - y,
          },
        })
      },
      select: ids =>
        api.updateScene({
          appState: { selectedElementIds: Object.fromEntries(ids.map(id => [id, true as const])) },
        }),
      edit: id => api.updateScene({ appState: { selectedElementIds: { [id]: true } } }),
      cursors(places) {
        const collaborators = new Map(
          [...places].map(([index, [x, y]]) => {
            const { name, color } = pointer(index)
            return [
              `guest${index}`,
              {
                pointer: { x, y, tool: 'pointer' as const },
                username: name,
                color: { background: color, stroke: color },
              },
            ] as const
          }),
        )
        api.updateScene({ collaborators: collaborators as never })
      },
      move(places) {
        const next = api.getSceneElements().map(element => {
          const card = element.type === 'text' ? (element.containerId ?? '') : element.id
          const at = places.get(card)
          const from = home.get(card)
          if (!at || !from) return element
          const [dx, dy] = element.type === 'text' ? offset(element, card) : [0, 0]
          return {
            ...element,
            x: at[0] + dx,
            y: at[1] + dy,
            version: element.version + 1,
            versionNonce: element.versionNonce + 1,
          }
        })
        api.updateScene({ elements: next, captureUpdate: CaptureUpdateAction.NEVER })
      },
    },
    all,
  )
}

const offsets = new Map<string, readonly [number, number]>()

/** Where a text stands in its rectangle. */
function offset(text: { readonly x: number; readonly y: number }, card: string): readonly [number, number] {
  const known = offsets.get(card)
  if (known) return known
  const box = elements.find(({ id }) => id === card)
  const made = [text.x - (box?.x ?? 0), text.y - (box?.y ?? 0)] as const
  offsets.set(card, made)
  return made
}

const root = document.getElementById('root')
if (!root) throw new Error('no #root')
createRoot(root).render(<App />)
