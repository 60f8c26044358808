import type { RecoveredNote } from '#client/wire/device/RecoveredNote.ts'
import { fieldLabel, kindLabel } from '#client/words/labels.ts'
import { isMessage, t } from '#client/words/t.ts'
import { fieldsOf } from '#shared/board/fields.ts'
import { templateOf } from '#shared/canvases/catalogue.ts'

/** What the note is and where it was: "Topic in Topic tray, Domain". */
export function whereabouts(note: RecoveredNote): string {
  if (note.what === 'comment')
    return t('recovered.comment', { card: shortened(note.about) || t('canvas.noText') })
  const { card, isNew } = note
  const template = templateOf(card.canvas)
  const zone = template?.zones.find(({ id }) => id === card.zone)
  const kind = kindLabel(card.kind)
  if (!template || !zone) return kind
  return t(isNew ? 'recovered.new' : 'recovered.changed', { kind, zone: zone.title, canvas: template.title })
}

/** The note's words alone, to be pasted anywhere: its text, and below it whatever else was written on it. */
export function noteText(note: RecoveredNote): string {
  if (note.what === 'comment') return note.comment.text
  const { kind, text, fields } = note.card
  const more = fieldsOf[kind].flatMap(({ key, type }) => {
    const value = fields[key]
    if (value === undefined || !wordy.has(type)) return []
    return [`${fieldLabel(key)}: ${typeof value === 'object' ? value.join(', ') : value}`]
  })
  return [text, ...more].join('\n')
}

/** Enough of a text to know it by. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text
}

/** Why these notes are not on the board, in words for people; each reason once. */
export function reasonsOf(notes: readonly RecoveredNote[]): readonly string[] {
  return [...new Set(notes.map(reasonOf))]
}

function reasonOf({ reason, why }: RecoveredNote): string {
  const said = t(`recovered.why.${reason}`)
  return reason === 'refused' ? `${said} ${whyRefused(why)}`.trim() : said
}

/** The server names most reasons for a refusal by a word that has a sentence; the others help nobody. */
export function whyRefused(why: string): string {
  const id = `whyNot.${why}`
  return isMessage(id) ? t(id) : ''
}

const wordy: ReadonlySet<string> = new Set(['text', 'longtext', 'list', 'url'])
