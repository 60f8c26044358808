import type { CardSnapshot } from '#shared/board/snapshot.ts'

/** Fields by their key; undefined, empty or false where the card does not say. */
export function textField(card: CardSnapshot, key: string): string | undefined {
  const value = card.fields[key]
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

export function numberField(card: CardSnapshot, key: string): number | undefined {
  const value = card.fields[key]
  return typeof value === 'number' ? value : undefined
}

export function flagField(card: CardSnapshot, key: string): boolean {
  return card.fields[key] === true
}

export function listField(card: CardSnapshot, key: string): readonly string[] {
  const value = card.fields[key]
  return Array.isArray(value) ? value : []
}
