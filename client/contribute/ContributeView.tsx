import { useState } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useWhole } from '#client/editor/hooks.ts'
import { type Place, placeKey, sheetOf, zoneIn } from '#client/editor/sheets.ts'
import { AddPaper } from '#client/panels/AddPaper.tsx'
import { Select } from '#client/ui/Select.tsx'
import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import { byOrder } from '#shared/board/read.ts'
import styles from './Contribute.module.css'
import { OwnCard } from './OwnCard.tsx'

/** A phone in the hand: where one writes, what is asked there, one's own cards, and room for the next. */
export function ContributeView({ onShowOnBoard }: { readonly onShowOnBoard: (card: CardId) => void }) {
  const editor = useEditor()
  const board = useWhole()
  const [chosen, setChosen] = useState<Place | undefined>(() => editor.writing.currentPlace())
  const [fresh, setFresh] = useState<CardId>()
  const [open, setOpen] = useState<CardId>()
  const place = chosen ?? editor.writing.currentPlace()
  const sheet = place && sheetOf(editor.view.canvases, place.canvas)
  const zone = sheet && place && zoneIn(sheet, place.zone)
  if (!place || !zone) return null
  const here = board.cards.filter(card => card.canvas === place.canvas && card.zone === place.zone)
  const own = here.filter(({ author }) => author === editor.me.id)
  const elsewhere = board.cards.filter(card => card.author === editor.me.id && !own.includes(card))
  const kind = zone.kinds[0] ?? 'note'
  const isFull = zone.max !== null && here.length >= zone.max
  const whyNot = editor.rights.whyNotAdd(place)

  function add() {
    if (!place) return
    const id = editor.writing.addCard({ ...place, kind, text: '' })
    if (id !== undefined) setFresh(id)
  }

  const cardProps = (id: CardId) => ({
    focused: id === fresh,
    open: id === open,
    onOpen: () => setOpen(id),
    onShowOnBoard,
  })

  return (
    <section className={styles.view} aria-label={t('contribute.title')}>
      <header className={styles.ask}>
        <Select
          label={t('contribute.where')}
          value={placeKey(place)}
          onChange={key => {
            const [canvas = '', zoneId = ''] = key.split(' ')
            setChosen({ canvas, zone: zoneId })
            editor.writing.lastPlace = { canvas, zone: zoneId }
          }}
        >
          {[...board.canvases].sort(byOrder).flatMap(({ id }) => {
            const one = sheetOf(editor.view.canvases, id)
            return one ? (
              <optgroup key={id} label={one.template.title}>
                {one.template.zones.map(spec => (
                  <option key={spec.id} value={placeKey({ canvas: id, zone: spec.id })}>
                    {spec.title}
                  </option>
                ))}
              </optgroup>
            ) : (
              []
            )
          })}
        </Select>
        <p className={styles.prompt}>{zone.guide ?? zone.prompt}</p>
      </header>
      <div className={styles.cards}>
        <ul>
          {own.map(card => (
            <OwnCard key={card.id} {...cardProps(card.id)} card={card} />
          ))}
        </ul>
        {own.length === 0 && <p className={styles.count}>{t('contribute.none')}</p>}
        {whyNot === undefined && !isFull && <AddPaper kind={kind} isFirst={own.length === 0} onAdd={add} />}
        {isFull && <p className={styles.count}>{t('outline.full', { max: zone.max ?? 0 })}</p>}
        {whyNot !== undefined && <p className={styles.count}>{t(`whyNot.${whyNot}`)}</p>}
        <p className={styles.count} role="status">
          {t('contribute.group', { n: here.length })}
        </p>
        {elsewhere.length > 0 && (
          <details className={styles.elsewhere}>
            <summary>{t('contribute.elsewhere', { n: elsewhere.length })}</summary>
            <ul>
              {elsewhere.map(card => (
                <OwnCard key={card.id} {...cardProps(card.id)} card={card} />
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  )
}
