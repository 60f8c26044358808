import '@xyflow/react/dist/style.css'
import './page.css'
import {
  applyNodeChanges,
  type Node,
  type NodeProps,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  ViewportPortal,
} from '@xyflow/react'
import { memo, useEffect, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { cardSize, loadScene, papers, pointer, ready, type SceneCard } from './Peer.ts'

type CardNode = Node<{ card: SceneCard; text: string; editing?: boolean }, 'card'>

const CardView = memo(function CardView({ id, data: { card, text, editing } }: NodeProps<CardNode>) {
  const { updateNodeData } = useReactFlow()
  return (
    <div className="card" style={{ background: papers[card.color] }}>
      {editing ? (
        <textarea
          className="nodrag"
          ref={area => area?.focus()}
          value={text}
          onChange={event => updateNodeData(id, { text: event.target.value })}
        />
      ) : (
        <p>{text}</p>
      )}
      <footer>
        <span>{card.author}</span>
        <span>
          {Array.from({ length: card.dots }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: dots are all alike.
            <i key={index} />
          ))}
        </span>
      </footer>
    </div>
  )
})

const nodeTypes = { card: CardView }

const Cursor = memo(function Cursor({ index, x, y }: { index: number; x: number; y: number }) {
  const { name, color } = pointer(index)
  return (
    <div className="cursor" style={{ transform: `translate(${x}px, ${y}px)`, color }}>
      <b style={{ background: color }}>{name}</b>
    </div>
  )
})

function Flow({ cards }: { cards: readonly SceneCard[] }) {
  const first = useMemo(
    () =>
      cards.map(
        (card): CardNode => ({
          id: card.id,
          type: 'card',
          position: { x: card.x, y: card.y },
          width: cardSize.w,
          height: cardSize.h,
          data: { card, text: card.text },
        }),
      ),
    [cards],
  )
  const [nodes, setNodes] = useState(first)
  const [cursors, setCursors] = useState<ReadonlyMap<number, readonly [number, number]>>(new Map())
  const { setCenter } = useReactFlow()
  useEffect(() => {
    ready(
      {
        look: ([x, y], zoom) => void setCenter(x, y, { zoom, duration: 0 }),
        select(ids) {
          const wanted = new Set(ids)
          setNodes(all =>
            all.map(one =>
              Boolean(one.selected) === wanted.has(one.id) ? one : { ...one, selected: wanted.has(one.id) },
            ),
          )
        },
        edit: id =>
          setNodes(all =>
            all.map(one => (one.id === id ? { ...one, data: { ...one.data, editing: true } } : one)),
          ),
        cursors: setCursors,
        move: places =>
          setNodes(all =>
            all.map(one => {
              const at = places.get(one.id)
              return at ? { ...one, position: { x: at[0], y: at[1] } } : one
            }),
          ),
      },
      cards,
    )
  }, [cards, setCenter])
  return (
    <ReactFlow<CardNode>
      nodes={nodes}
      nodeTypes={nodeTypes}
      onNodesChange={changes => setNodes(all => applyNodeChanges(changes, all))}
      onlyRenderVisibleElements
      minZoom={0.02}
      maxZoom={4}
      panOnScroll
      nodesConnectable={false}
      proOptions={{ hideAttribution: true }}
    >
      <ViewportPortal>
        {[...cursors].map(([index, [x, y]]) => (
          <Cursor key={index} index={index} x={x} y={y} />
        ))}
      </ViewportPortal>
    </ReactFlow>
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('no #root')
const cards = await loadScene()
createRoot(root).render(
  <ReactFlowProvider>
    <Flow cards={cards} />
  </ReactFlowProvider>,
)
