import { type CSSProperties, memo, useLayoutEffect, useRef } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useCard, useIsEditing, useIsFound, useIsSelected, useTurn } from '#client/editor/hooks.ts'
import { type Canvases, sheetOf, zoneIn } from '#client/editor/sheets.ts'
import { choiceLabel, kindLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { growsLeft, isTag } from '#shared/canvases/cardBox.ts'
import { type CardForm, cardForm, cardWidth } from '#shared/canvases/cardForms.ts'
import styles from './Card.module.css'
import { CardMarksView } from './CardMarksView.tsx'
import { CardText } from './CardText.tsx'
import { CardVoteView } from './CardVoteView.tsx'
import { cardSpot } from './cardSpot.ts'
import { faceOf } from './faces/faceOf.ts'
import { ResizeHandles } from './ResizeHandles.tsx'

interface CardViewProps {
  readonly id: CardId
  /** Where sheets lie, there lie their cards. */
  readonly canvases: Canvases
}

/**
 * One card. It is drawn again only when it changes, is selected, or is opened, or when a sheet has been moved; moving the
 * table does not touch it.
 */
export const CardView = memo(function CardView({ id, canvases }: CardViewProps) {
  const editor = useEditor()
  const card = useCard(id)
  const selected = useIsSelected(id)
  const editing = useIsEditing(id)
  const found = useIsFound(id)
  const turn = useTurn(id)
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (element.current)
      editor.boxes.drawn(id, { w: element.current.offsetWidth, h: element.current.offsetHeight })
  })
  const sheet = card && sheetOf(canvases, card.canvas)
  if (!card || !sheet) return null
  const form = cardForm(card.kind, card.zone)
  const w = card.size?.[0] ?? cardWidth(form, card.text)
  const mirrored = isTag(card.kind) && growsLeft(card.at[0], sheet.template)
  const Face = faceOf(card)
  const zone = zoneIn(sheet, card.zone)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card is no form group.
    <div
      ref={element}
      role="group"
      aria-roledescription={t('canvas.card')}
      aria-label={nameOf(card, { zone: zone?.title ?? '', selected })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: cards are moved, opened and deleted by keys.
      tabIndex={0}
      className={styles.card}
      data-card={id}
      data-kind={card.kind}
      data-selected={selected || undefined}
      data-editing={editing || undefined}
      data-found={found || undefined}
      data-turning={turn === undefined ? undefined : true}
      data-mirrored={mirrored || undefined}
      style={styleOf({ card, form, w, mirrored, turn, translate: cardSpot(card, sheet) })}
      onFocus={() => {
        if (editor.selection.current.size === 0) editor.select([id])
      }}
    >
      <Face card={card} form={form} text={<CardText card={card} editing={editing} />} />
      <CardMarksView card={id} />
      <CardVoteView card={id} text={card.text} />
      {selected && !editing && <ResizeHandles id={id} />}
    </div>
  )
})

/** What is drawn of it beyond its words is said in its name: where it lies, and the arrow to where somebody is heading. */
function nameOf(
  card: CardSnapshot,
  { zone, selected }: { readonly zone: string; readonly selected: boolean },
): string {
  const name = t(selected ? 'canvas.cardNameSelected' : 'canvas.cardName', {
    kind: kindLabel(card.kind),
    text: card.text === '' ? t('canvas.noText') : card.text,
    zone,
  })
  const { moving_to: level } = card.fields
  return typeof level === 'string'
    ? t('canvas.movesTo', { card: name, level: choiceLabel('moving_to', level) })
    : name
}

function styleOf({
  card,
  form,
  w,
  mirrored,
  turn,
  translate,
}: {
  readonly card: CardSnapshot
  readonly form: CardForm
  readonly w: number
  readonly mirrored: boolean
  readonly turn: number | undefined
  readonly translate: string
}): CSSProperties {
  const { inset, text, meta } = form
  return {
    translate,
    '--paper': `var(--paper-${card.color})`,
    '--meta': `${meta.size}px`,
    '--meta-line': `${meta.line}px`,
    '--turn': turn === undefined ? undefined : `${turn}ms`,
    width: `var(--hand-w, ${w}px)`,
    minHeight: `var(--hand-h, ${card.size?.[1] ?? form.minH}px)`,
    padding: `${inset.top}px ${mirrored ? inset.left : inset.right}px ${inset.bottom}px ${mirrored ? inset.right : inset.left}px`,
    font: `${text.italic ? 'italic ' : ''}${text.weight} ${text.size}px / ${text.line}px var(--font-${text.family})`,
  }
}
