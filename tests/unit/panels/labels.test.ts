import { describe, expect, test } from 'vitest'
import { choiceLabel, fieldLabel, kindLabel, linkPhrase, paperLabel } from '#client/words/labels.ts'
import { isMessage } from '#client/words/t.ts'
import { fieldsOf, levels, roleNames } from '#shared/board/fields.ts'
import { cardKinds, papers } from '#shared/board/kinds.ts'
import { isLinkType, linkTypes } from '#shared/board/linkTypes.ts'

const specs = Object.values(fieldsOf).flat()
const types = Object.keys(linkTypes).filter(isLinkType)

describe('nothing that the board can hold is without a word', () => {
  test('every kind of card and every paper', () => {
    for (const kind of cardKinds) expect(kindLabel(kind), kind).toMatch(/^[A-Z]/)
    for (const paper of papers) expect(paperLabel(paper), paper).toMatch(/^[A-Z]/)
  })

  test('every field', () => {
    for (const { key } of specs) expect(isMessage(`field.${key}`), `field.${key}`).toBe(true)
  })

  test('every option of every choice', () => {
    for (const spec of specs) {
      if (spec.type !== 'choice' && spec.type !== 'choices') continue
      for (const option of spec.options) {
        const label = choiceLabel(spec.key, option)
        expect(label, `${spec.key}: ${option}`).toMatch(/^[A-Z]/)
      }
    }
  })

  test('every type of link, as a field and in both directions', () => {
    for (const type of types) {
      expect(isMessage(`field.${type}`), type).toBe(true)
      expect(linkPhrase(type), type).not.toContain('link.')
      expect(linkPhrase(type, 'in'), type).not.toContain('link.')
    }
  })
})

test('fields that choose from one list share its words', () => {
  for (const role of roleNames) expect(choiceLabel('role', role)).toBe(choiceLabel('roles', role))
  for (const level of levels) expect(choiceLabel('moving_to', level)).toBe(choiceLabel('level', level))
})

test('a field the catalogue does not know is shown by its name rather than not at all', () => {
  expect(fieldLabel('some_new_field')).toBe('some new field')
})
