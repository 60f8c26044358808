import { ChevronDown, Plus } from 'lucide-react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useCanvases, useRights } from '#client/editor/hooks.ts'
import { Menu, MenuItem, MenuRule } from '#client/ui/Menu.tsx'
import { Segment, Segments } from '#client/ui/Segments.tsx'
import { t } from '#client/words/t.ts'
import type { BoardView, Destination } from './boardViews.ts'
import { canvasTitles } from './canvasTitles.ts'
import { useShownCanvas } from './useShownCanvas.ts'

export interface ViewSegmentsProps {
  readonly view: BoardView
  readonly onGo: (destination: Destination) => void
  readonly onAddSheet: () => void
}

/** Where to look: everything, one canvas, the further ones in a menu, the outline, or the record. */
export function ViewSegments({ view, onGo, onAddSheet }: ViewSegmentsProps) {
  const editor = useEditor()
  const mayArrange = !useRights().whyNotArrange()
  const { core, further } = canvasTitles(useCanvases())
  const inView = useShownCanvas(editor)
  const shown = view === 'table' ? (inView ?? 'everything') : view
  return (
    <Segments label={t('bar.views')}>
      <Segment current={shown === 'everything'} onClick={() => onGo({ to: 'everything' })}>
        {t('bar.board')}
      </Segment>
      {core.map(({ id, title }) => (
        <Segment key={id} current={shown === id} onClick={() => onGo({ to: 'canvas', canvas: id })}>
          {title}
        </Segment>
      ))}
      <Menu
        align="center"
        trigger={
          <Segment current={further.some(({ id }) => id === shown)} aria-label={t('bar.moreSheets')}>
            {further.find(({ id }) => id === shown)?.title ?? t('common.more')}
            <ChevronDown aria-hidden="true" />
          </Segment>
        }
      >
        {further.map(({ id, title }) => (
          <MenuItem key={id} onSelect={() => onGo({ to: 'canvas', canvas: id })}>
            {title}
          </MenuItem>
        ))}
        {mayArrange && (
          <>
            {further.length > 0 && <MenuRule />}
            <MenuItem icon={<Plus />} onSelect={onAddSheet}>
              {t('bar.addSheet')}
            </MenuItem>
          </>
        )}
      </Menu>
      <Segment current={shown === 'outline'} onClick={() => onGo({ to: 'outline' })}>
        {t('bar.outline')}
      </Segment>
      <Segment current={shown === 'record'} onClick={() => onGo({ to: 'record' })}>
        {t('record.title')}
      </Segment>
    </Segments>
  )
}
