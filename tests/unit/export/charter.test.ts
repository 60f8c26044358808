import { describe, expect, test } from 'vitest'
import { charter } from '#shared/export/charter.ts'
import { markdown } from '#shared/export/markdown.ts'
import { blankBoard, demo, today } from './boards.ts'

const page = markdown(charter(demo.snapshot, { authors: demo.authors, today }))

function section(title: string): string {
  const start = page.indexOf(`. ${title}\n`)
  const end = page.indexOf('\n## ', start)
  return page.slice(start, end < 0 ? undefined : end)
}

describe('the charter of the demo', () => {
  test('has its thirteen sections in order, and appendices', () => {
    expect(page.match(/^## .*$/gm)).toEqual([
      '## 1. Purpose',
      '## 2. Scope',
      '## 3. Learning questions',
      '## 4. Members',
      '## 5. Roles',
      '## 6. How we are together',
      '## 7. Activities',
      '## 8. Calendar, next twelve weeks',
      '## 9. Repertoire',
      '## 10. Tools and where things are kept',
      '## 11. Value',
      '## 12. Resources and support',
      '## 13. Adoption and decisions',
      '## Appendix A. Also on the board',
      '## Appendix B. The canvases in words',
      '## Appendix C. Words of the field',
    ])
  })

  test('opens with status, convener and sponsor', () => {
    const head = page.slice(0, page.indexOf('## 1.'))
    expect(head).toContain('- **Status:** Adopted, version 1')
    expect(head).toContain('- **Adopted:** 17 September 2026')
    expect(head).toContain('- **Convener:** Maren Oduya, City of Elmsworth')
    expect(head).toContain('- **Sponsor:** Ingrid Salako, Ministry of Civic Services')
  })

  test('quotes the domain sentence and says why for all three audiences', () => {
    expect(section('Purpose')).toContain('> **We are people who design the front doors of public services')
    expect(section('Purpose').match(/\*For .*?\.\*/g)).toEqual([
      '*For me.*',
      '*For my organisation.*',
      '*For the public.*',
    ])
  })

  test('ranks four questions with host and what covers them', () => {
    const rows = section('Learning questions').match(/^\| \d .*$/gm) ?? []
    expect(rows).toHaveLength(4)
    expect(rows[1]).toBe(
      '| 2 | What does a good handover between phone, counter and web look like? | Handovers between phone, counter and web | Joss Amankwah | Monthly case clinic; Counter visits | 9 |',
    )
  })

  test('lists members by level, groups as numbers', () => {
    expect(section('Members')).toContain(
      '| Peripheral | Oluwaseun Adeyi, Marguerite Faulk, Rafael Innes and 9 not listed by name | 12 |',
    )
    expect(page).not.toContain('newsletter readers')
  })

  test('derives the calendar from first dates and rhythms', () => {
    expect(section('Calendar, next twelve weeks')).toContain(
      '| 19 November 2026 | Monthly case clinic | Tobias Lindqvist-Reyes |',
    )
    expect(section('Calendar, next twelve weeks')).toContain('Always open: Ask-the-door channel.')
  })
})

test('the charter of a blank board has every section, not yet agreed', () => {
  const blank = charter(blankBoard, { authors: [], today, parts: [] })
  expect(blank.sections.map(({ blocks }) => blocks)).toEqual(Array.from({ length: 14 }, () => []))
  expect(markdown(blank).match(/^\*Not yet agreed\*$/gm)).toHaveLength(14)
})

test('equal boards give equal pages', () => {
  expect(markdown(charter(structuredClone(demo.snapshot), { authors: demo.authors, today }))).toBe(page)
})
