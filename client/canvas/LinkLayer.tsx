import { useEditor } from '#client/editor/EditorContext.tsx'
import type { MountedCards } from '#client/editor/MountedCards.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import { linkPhrase } from '#client/words/labels.ts'
import { connector, connectorTo, middleOf } from '#shared/geometry/connector.ts'
import styles from './Links.module.css'
import type { ShownLink } from './shownLinks.ts'
import { useShownLinks } from './useShownLinks.ts'

/**
 * Connections: those that people have drawn, and all of the selected cards, as far as one sees them. Those of all cards
 * at once would only clutter. Read, changed and cut without a pointer in the details of a card.
 */
export function LinkLayer({ mounted }: { readonly mounted: MountedCards }) {
  const links = useShownLinks(mounted)
  return (
    <svg className={styles.links} aria-hidden="true">
      <marker id="link-head" markerWidth="5" markerHeight="5" refX="4" refY="2.5" orient="auto-start-reverse">
        <path className={styles.head} d="M.5.5 4 2.5.5 4.5" />
      </marker>
      {links.map(link => (
        <Link key={link.id} link={link} />
      ))}
      <LinkInHand />
    </svg>
  )
}

function Link({ link: { id, type, curve, label, tone } }: { readonly link: ShownLink }) {
  const { connecting } = useEditor()
  const [x, y] = middleOf(curve)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: by keys connections are changed in the details of a card.
    <g data-link={id} data-chosen={tone === 'chosen' || undefined} onClick={() => connecting.choose(id)}>
      <title>{linkPhrase(type)}</title>
      <path className={styles.reach} d={curve.d} />
      <path
        className={styles.link}
        data-quiet={tone === 'quiet' || undefined}
        d={curve.d}
        markerEnd="url(#link-head)"
      />
      {label !== undefined && (
        <text className={styles.label} x={x} y={y} textAnchor="middle" dominantBaseline="central">
          {label}
        </text>
      )}
    </g>
  )
}

function LinkInHand() {
  const { boxes, connecting } = useEditor()
  const thread = useObservable(connecting.thread)
  const from = thread && boxes.boxOf(thread.from)
  if (!thread || !from) return null
  const over = thread.over === undefined ? undefined : boxes.boxOf(thread.over)
  const curve = over ? connector(from, over) : connectorTo(from, thread.to)
  return (
    <>
      {over && <rect className={styles.aim} x={over.x} y={over.y} width={over.w} height={over.h} rx={6} />}
      <path className={styles.link} d={curve.d} markerEnd="url(#link-head)" />
    </>
  )
}
