import { expect, test } from 'vitest'
import en from '#client/words/en.json' with { type: 'json' }
import { type MessageId, t } from '#client/words/t.ts'

test('a word is found by its id', () => {
  expect(t('common.cancel')).toBe('Cancel')
})

test('every message has text and compiles', () => {
  for (const id of Object.keys(en) as MessageId[]) {
    expect(en[id], id).not.toBe('')
    expect(t(id), id).not.toBe(id)
  }
})
