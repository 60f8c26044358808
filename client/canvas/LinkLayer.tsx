import { useEditor } from '#client/editor/EditorContext.tsx'
import { useDerived, useIsCarrying } from '#client/editor/hooks.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import { linkPhrase } from '#client/words/labels.ts'
import { isFreeLink } from '#shared/board/isFreeLink.ts'
import type { LinkSnapshot } from '#shared/board/snapshot.ts'
import { connector, connectorTo, middleOf } from '#shared/geometry/connector.ts'
import styles from './Links.module.css'

/**
 * Connections: those that people have drawn, and all of the selected cards. Those of all cards at once would only
 * clutter. Read, changed and cut without a pointer in the details of a card.
 */
export function LinkLayer() {
  const editor = useEditor()
  const selected = useObservable(editor.selection)
  const chosen = useObservable(editor.connecting.chosen)
  const links = useDerived(view => view.links)
  const carrying = useIsCarrying()
  useDerived(view => view.cards)
  const shown = [...links.values()].filter(
    link => link.id === chosen || isFreeLink(link) || selected.has(link.from) || selected.has(link.to),
  )
  return (
    <svg className={styles.links} aria-hidden="true">
      <marker id="link-head" markerWidth="5" markerHeight="5" refX="4" refY="2.5" orient="auto-start-reverse">
        <path className={styles.head} d="M.5.5 4 2.5.5 4.5" />
      </marker>
      {!carrying &&
        shown.map(link => (
          <Link
            key={link.id}
            link={link}
            chosen={link.id === chosen}
            quiet={!selected.has(link.from) && !selected.has(link.to)}
          />
        ))}
      <LinkInHand />
    </svg>
  )
}

interface LinkProps {
  readonly link: LinkSnapshot
  readonly chosen: boolean
  readonly quiet: boolean
}

function Link({ link, chosen, quiet }: LinkProps) {
  const { clusters, connecting } = useEditor()
  const [from, to] = [clusters.shownBox(link.from), clusters.shownBox(link.to)]
  // Within one pile there is nothing to be seen of it.
  if (!from || !to || (from.x === to.x && from.y === to.y)) return null
  const curve = connector(from, to)
  const [x, y] = middleOf(curve)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: by keys connections are changed in the details of a card.
    <g data-link={link.id} data-chosen={chosen || undefined} onClick={() => connecting.choose(link.id)}>
      <title>{linkPhrase(link.type)}</title>
      <path className={styles.reach} d={curve.d} />
      <path className={styles.link} data-quiet={quiet || undefined} d={curve.d} markerEnd="url(#link-head)" />
      {link.label !== undefined && (
        <text className={styles.label} x={x} y={y} textAnchor="middle" dominantBaseline="central">
          {link.label}
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
