import { FileText, FileType, Globe, Hash } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { Checkbox } from '#client/ui/Checkbox.tsx'
import { Select } from '#client/ui/Select.tsx'
import { t } from '#client/words/t.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { RecordPart } from '#shared/export/record/parts.ts'
import { type documentFormats, papers, recordParts } from '#shared/protocol/exports.ts'
import type { Author } from '#shared/protocol/http.ts'
import { languageChoices } from './languageChoices.ts'
import { PicturesAlong } from './PicturesAlong.tsx'
import { saveMarkdown } from './saveHere.ts'
import { TablesAlong } from './TablesAlong.tsx'
import styles from './TakeAlong.module.css'
import { TakingList } from './TakingList.tsx'
import type { Takings } from './Takings.ts'

export interface TakeAlongProps {
  readonly board: string
  readonly whole: BoardSnapshot
  readonly authors: readonly Author[]
  /** ISO day. */
  readonly today: string
  readonly takings: Takings
  readonly parts: readonly RecordPart[]
  readonly onParts: (parts: readonly RecordPart[]) => void
}

/** What one can take along, and how it is to be. */
export function TakeAlong({ board, whole, authors, today, takings, parts, onParts }: TakeAlongProps) {
  const [language, setLanguage] = useState('')
  const [paper, setPaper] = useState<(typeof papers)[number]>('a4')
  const choices = languageChoices(whole.board.language)
  function take(format: (typeof documentFormats)[number], label: string) {
    const own = language === '' ? {} : { language }
    void takings.take({ what: 'record', format, parts, paper, ...own }, label)
  }
  return (
    <aside className={styles.panel} aria-labelledby="take-along">
      <h2 id="take-along" className={styles.title}>
        {t('record.take')}
      </h2>
      <p className={styles.about}>{t('record.takeText')}</p>
      <div className={styles.formats}>
        <Button
          tone="ink"
          icon={<FileText aria-hidden="true" />}
          onClick={() => take('pdf', t('record.pdf'))}
        >
          {t('record.pdf')}
        </Button>
        <Button icon={<FileType aria-hidden="true" />} onClick={() => take('docx', t('record.docx'))}>
          {t('record.docx')}
        </Button>
        <Button icon={<Globe aria-hidden="true" />} onClick={() => take('html', t('record.html'))}>
          {t('record.html')}
        </Button>
        <Button
          icon={<Hash aria-hidden="true" />}
          onClick={() => void saveMarkdown(whole, { authors, today, parts })}
        >
          {t('record.markdown')}
        </Button>
      </div>
      <TakingList takings={takings} />
      <details className={styles.group}>
        <summary className={styles.summary}>{t('record.options')}</summary>
        <fieldset className={styles.fields}>
          <legend className="visually-hidden">{t('record.parts')}</legend>
          {recordParts.map(part => (
            <Checkbox
              key={part}
              checked={parts.includes(part)}
              onChange={isIn =>
                onParts(recordParts.filter(one => (one === part ? isIn : parts.includes(one))))
              }
            >
              {t(`record.part.${part}`)}
            </Checkbox>
          ))}
        </fieldset>
        <Select
          label={t('record.paper')}
          value={paper}
          onChange={value => setPaper(papers.find(one => one === value) ?? 'a4')}
        >
          {papers.map(one => (
            <option key={one} value={one}>
              {t(`record.paper.${one}`)}
            </option>
          ))}
        </Select>
        <Select
          label={t('record.language')}
          hint={t('record.languageHint')}
          value={language}
          onChange={setLanguage}
        >
          {choices.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </Select>
      </details>
      <PicturesAlong board={board} takings={takings} />
      <TablesAlong whole={whole} authors={authors} today={today} />
    </aside>
  )
}
