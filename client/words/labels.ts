import type { CardKind, Paper } from '#shared/board/kinds.ts'
import type { LinkType } from '#shared/board/linkTypes.ts'
import { isMessage, type MessageId, t } from './t.ts'

/** The words for what the tables of `shared/board` name. A test holds that none is missing. */

export function kindLabel(kind: CardKind): string {
  return t(`kind.${kind}`)
}

export function paperLabel(paper: Paper): string {
  return t(paperWords[paper])
}

/** The label of a plain field, or of a relation that stands among the fields ("Owner"). */
export function fieldLabel(key: string): string {
  return wordOf(`field.${key}`, key)
}

/** One sentence that explains the field; most fields need none. */
export function fieldHint(key: string): string | undefined {
  const id = `field.hint.${key}`
  return isMessage(id) ? t(id) : undefined
}

export function choiceLabel(key: string, option: string): string {
  return wordOf(`choice.${sharedOptions.get(key) ?? key}.${option}`, option)
}

/** "hosted by", read from the card at which the relation starts; reversed "hosts". */
export function linkPhrase(type: LinkType, direction: 'out' | 'in' = 'out'): string {
  return t(direction === 'out' ? `link.${type}` : `link.${type}.reverse`)
}

/** Fields that choose from the same list share its words. */
const sharedOptions: ReadonlyMap<string, string> = new Map([
  ['role', 'roles'],
  ['moving_to', 'level'],
])

const paperWords: Readonly<Record<Paper, MessageId>> = {
  white: 'details.paperWhite',
  straw: 'details.paperStraw',
  apricot: 'details.paperApricot',
  rose: 'details.paperRose',
  heather: 'details.paperHeather',
  sky: 'details.paperSky',
  mint: 'details.paperMint',
  stone: 'details.paperStone',
}

function wordOf(id: string, name: string): string {
  return isMessage(id) ? t(id) : name.replaceAll('_', ' ')
}
