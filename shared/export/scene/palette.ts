import type { Paper } from '#shared/board/kinds.ts'

/** The light tokens of the interface: pictures are for paper, whatever theme the screen has. */
export const palette = {
  table: '#cdd3c8',
  sheet: '#fbf9f3',
  sheet2: '#f2efe5',
  panel: '#ffffff',
  kraft: '#e5d4b3',
  kraftLine: '#85703f',
  ink: '#1d2629',
  ink2: '#4a5558',
  ink3: '#5f6a6c',
  line: '#d9d5c7',
  line2: '#7d857f',
  pen: '#1f4fa3',
  domain: '#7a4f00',
  domainSoft: '#f5ead1',
  community: '#1b6350',
  communitySoft: '#dfece4',
  practice: '#a03a2a',
  practiceSoft: '#f6e2da',
  ok: '#1b6350',
  red: '#b3261e',
  cardInk: '#1d2629',
  cardInk2: '#4a5053',
  onPerson: '#ffffff',
} as const

export const paperColors: Readonly<Record<Paper, string>> = {
  white: '#ffffff',
  straw: '#f7e9a8',
  apricot: '#f9d6b0',
  rose: '#f4cdc6',
  heather: '#dfd3e6',
  sky: '#cbdff0',
  mint: '#cee6d3',
  stone: '#e2e0d8',
}

const persons = [
  '#1f4fa3',
  '#a03a2a',
  '#1b6350',
  '#7a3f83',
  '#8a5a00',
  '#0b6577',
  '#9c2b5c',
  '#4d5f1a',
  '#5a4bb0',
  '#7b4a2a',
  '#3d5a6c',
  '#6b5d3f',
] as const

export function personColor(index: number): string {
  return persons[index % persons.length] ?? persons[0]
}

export type Accent = 'domain' | 'community' | 'practice' | 'kraft'

export const accents: Readonly<Record<Accent, { readonly strong: string; readonly soft: string }>> = {
  domain: { strong: palette.domain, soft: palette.domainSoft },
  community: { strong: palette.community, soft: palette.communitySoft },
  practice: { strong: palette.practice, soft: palette.practiceSoft },
  kraft: { strong: palette.kraftLine, soft: palette.kraft },
}

/** So much of one colour in another, 0 to 1. */
export function mix(share: number, color: string, ground: string): string {
  const channels = [1, 3, 5].map(at => {
    const a = Number.parseInt(color.slice(at, at + 2), 16)
    const b = Number.parseInt(ground.slice(at, at + 2), 16)
    return Math.round(a * share + b * (1 - share))
      .toString(16)
      .padStart(2, '0')
  })
  return `#${channels.join('')}`
}
