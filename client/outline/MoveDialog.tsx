import { Check } from 'lucide-react'
import { useRights } from '#client/editor/hooks.ts'
import { placesFor } from '#client/editor/placesFor.ts'
import { placeKey } from '#client/editor/sheets.ts'
import { shortName } from '#client/editor/shortName.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import styles from './MoveDialog.module.css'
import { useOutline } from './OutlineContext.ts'

/** Every zone that takes the card, by canvas; one press moves it there. */
export function MoveDialog() {
  const { desk } = useOutline()
  const id = useObservable(desk.moving)
  const card = id === undefined ? undefined : desk.editor.view.card(id)
  return (
    <Dialog
      open={card !== undefined}
      onOpenChange={open => !open && desk.stopMoving()}
      title={t('outline.moveTo')}
      description={card && shortName(card)}
    >
      {card && <Places card={card} />}
    </Dialog>
  )
}

function Places({ card }: { readonly card: CardSnapshot }) {
  const { desk } = useOutline()
  useRights()
  return placesFor(desk.editor, [card]).map(({ canvas, title, zones }) => (
    <section key={canvas} aria-label={title}>
      <h3 className={styles.canvas}>{title}</h3>
      <ul>
        {zones.map(zone => {
          const here = placeKey(zone) === placeKey(card)
          return (
            <li key={zone.zone}>
              <button
                type="button"
                className={styles.zone}
                aria-current={here || undefined}
                disabled={zone.full && !here}
                onClick={() => {
                  if (!here) desk.editor.arranging.moveToZone([card.id], { canvas, zone: zone.zone })
                  desk.stopMoving()
                }}
              >
                {zone.title}
                {here && <Check aria-hidden="true" />}
                {zone.full && !here && (
                  <span className={styles.full}>{t('outline.full', { max: zone.max })}</span>
                )}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  ))
}
