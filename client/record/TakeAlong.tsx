import { FileText, FileType, Globe, Hash } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { Checkbox } from '#client/ui/Checkbox.tsx'
import { Segment, Segments } from '#client/ui/Segments.tsx'
import { Select } from '#client/ui/Select.tsx'
import { t } from '#client/words/t.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { Meeting } from '#shared/export/minutes/Meeting.ts'
import type { RecordPart } from '#shared/export/record/parts.ts'
import {
  type documentFormats,
  papers,
  type RecordKind,
  recordKinds,
  recordParts,
} from '#shared/protocol/exports.ts'
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
  readonly kind: RecordKind
  readonly onKind: (kind: RecordKind) => void
  /** What minutes tell of; absent for a charter, and while there is nothing to tell. */
  readonly meeting: Meeting | undefined
  readonly parts: readonly RecordPart[]
  readonly onParts: (parts: readonly RecordPart[]) => void
  /** In which the group writes; empty for the board's own. */
  readonly language: string
  readonly onLanguage: (language: string) => void
}

const documents = [
  { format: 'pdf', icon: <FileText aria-hidden="true" />, tone: 'ink' },
  { format: 'docx', icon: <FileType aria-hidden="true" />, tone: 'plain' },
  { format: 'html', icon: <Globe aria-hidden="true" />, tone: 'plain' },
] as const

/** What one can take along, and how it is to be. */
export function TakeAlong(props: TakeAlongProps) {
  const {
    board,
    whole,
    authors,
    today,
    takings,
    kind,
    onKind,
    meeting,
    parts,
    onParts,
    language,
    onLanguage,
  } = props
  const [paper, setPaper] = useState<(typeof papers)[number]>('a4')
  const choices = languageChoices(whole.board.language)
  const isReady = kind === 'charter' || meeting !== undefined
  const own = language === '' ? {} : { language }
  function take(format: (typeof documentFormats)[number], label: string) {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    void takings.take({ what: 'record', kind, format, parts, paper, timeZone, ...own }, label)
  }
  return (
    <aside className={styles.panel} aria-labelledby="take-along">
      <h2 id="take-along" className={styles.title}>
        {t('record.take')}
      </h2>
      <p className={styles.about}>{t('record.takeText')}</p>
      <Segments label={t('record.kinds')}>
        {recordKinds.map(one => (
          <Segment key={one} current={one === kind} onClick={() => onKind(one)}>
            {t(`record.kind.${one}`)}
          </Segment>
        ))}
      </Segments>
      <div className={styles.formats}>
        {documents.map(({ format, icon, tone }) => (
          <Button
            key={format}
            tone={tone}
            icon={icon}
            disabled={!isReady}
            onClick={() => take(format, t(`record.${format}`))}
          >
            {t(`record.${format}`)}
          </Button>
        ))}
        <Button
          icon={<Hash aria-hidden="true" />}
          disabled={!isReady}
          onClick={() => void saveMarkdown(whole, { authors, today, parts, meeting, ...own })}
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
          onChange={onLanguage}
        >
          {choices.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </Select>
      </details>
      <PicturesAlong {...{ board, whole, authors, today, takings }} />
      <TablesAlong {...{ whole, authors, today, takings }} />
    </aside>
  )
}
