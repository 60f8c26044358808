import { Download, FileJson, FileText, Image, ScrollText, Table } from 'lucide-react'
import { useState } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useCanvases } from '#client/editor/hooks.ts'
import { Button } from '#client/ui/Button.tsx'
import { Menu, MenuGroup, MenuItem, MenuRule } from '#client/ui/Menu.tsx'
import { exportPath } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import { tableNames } from '#shared/export/tableNames.ts'
import { canvasTitles } from './canvasTitles.ts'
import { download } from './download.ts'
import { savePicture } from './savePicture.ts'

/** The menu in the bar: what the group takes away. */
export function ExportMenu({ board, onRecord }: Pick<ExportItemsProps, 'board' | 'onRecord'>) {
  const [running, setRunning] = useState(0)
  async function follow(exporting: Promise<void>) {
    setRunning(count => count + 1)
    await exporting
    setRunning(count => count - 1)
  }
  return (
    <Menu
      trigger={
        <Button icon={<Download aria-hidden="true" />} aria-busy={running > 0}>
          {t('export.title')}
        </Button>
      }
    >
      <ExportItems board={board} onExport={follow} onRecord={onRecord} />
    </Menu>
  )
}

export interface ExportItemsProps {
  readonly board: string
  /** Is told of a file that is on its way. */
  readonly onExport: (exporting: Promise<void>) => void
  /** Shows the record, from which documents are taken. */
  readonly onRecord: () => void
}

/** The same inside another menu. */
export function ExportItems({ board, onExport, onRecord }: ExportItemsProps) {
  const editor = useEditor()
  const { core, further } = canvasTitles(useCanvases())
  return (
    <>
      <MenuItem icon={<ScrollText />} hint={t('record.exportHint')} onSelect={onRecord}>
        {t('record.title')}
      </MenuItem>
      <MenuItem
        icon={<FileText />}
        hint={t('export.markdownHint')}
        onSelect={() => onExport(download(exportPath(board, 'md')))}
      >
        {t('export.markdown')}
      </MenuItem>
      <MenuItem
        icon={<FileJson />}
        hint={t('export.jsonHint')}
        onSelect={() => onExport(download(exportPath(board, 'json')))}
      >
        {t('export.json')}
      </MenuItem>
      <MenuRule />
      <MenuGroup label={t('export.tables')}>
        {tableNames.map(name => (
          <MenuItem
            key={name}
            icon={<Table />}
            onSelect={() => onExport(download(exportPath(board, 'csv', name)))}
          >
            {t(`export.table.${name}`)}
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuRule />
      <MenuGroup label={t('export.picture')}>
        {[...core, ...further].map(({ id, title }) => (
          <MenuItem key={id} icon={<Image />} onSelect={() => onExport(savePicture(editor, board, id))}>
            {title}
          </MenuItem>
        ))}
      </MenuGroup>
    </>
  )
}
