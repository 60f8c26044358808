import { Archive, FileJson, Table } from 'lucide-react'
import { Button } from '#client/ui/Button.tsx'
import { Menu, MenuItem } from '#client/ui/Menu.tsx'
import { t } from '#client/words/t.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { tableNames } from '#shared/export/tableNames.ts'
import type { Author } from '#shared/protocol/http.ts'
import { saveBoard, saveTable } from './saveHere.ts'
import styles from './TakeAlong.module.css'
import type { Takings } from './Takings.ts'

export interface TablesAlongProps {
  readonly whole: BoardSnapshot
  readonly authors: readonly Author[]
  /** ISO day. */
  readonly today: string
  readonly takings: Takings
}

/** The plain data: for spreadsheets, and to be opened again as a board. */
export function TablesAlong({ whole, authors, today, takings }: TablesAlongProps) {
  return (
    <div className={styles.group}>
      <p className={styles.legend}>{t('record.data')}</p>
      <div className={styles.formats}>
        <Menu trigger={<Button icon={<Table aria-hidden="true" />}>{t('export.tables')}</Button>}>
          {tableNames.map(name => (
            <MenuItem key={name} onSelect={() => void saveTable(whole, name, { authors, today })}>
              {t(`export.table.${name}`)}
            </MenuItem>
          ))}
        </Menu>
        <Button icon={<FileJson aria-hidden="true" />} onClick={() => void saveBoard(whole)}>
          {t('export.json')}
        </Button>
        <Button
          icon={<Archive aria-hidden="true" />}
          onClick={() => void takings.take({ what: 'archive' }, t('record.archive'))}
        >
          {t('record.archive')}
        </Button>
      </div>
    </div>
  )
}
