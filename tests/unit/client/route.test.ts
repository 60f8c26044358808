import { expect, test } from 'vitest'
import { readRoute } from '#client/pages/route.ts'

test('every page has its address, with or without a slash at the end', () => {
  expect(readRoute('/', '')).toEqual({ page: 'home' })
  expect(readRoute('/learn', '')).toEqual({ page: 'learn' })
  expect(readRoute('/new/', '')).toEqual({ page: 'new' })
  expect(readRoute('/b/abc', '')).toEqual({ page: 'board', board: 'abc' })
})

test('a key is read from the fragment of a board only', () => {
  expect(readRoute('/b/abc', '#k=s3cret_-')).toEqual({ page: 'board', board: 'abc', key: 's3cret_-' })
  expect(readRoute('/b/abc', '#k=')).toEqual({ page: 'board', board: 'abc' })
  expect(readRoute('/learn', '#k=x')).toEqual({ page: 'learn' })
})

test('an address that leads nowhere is no page', () => {
  for (const path of ['/b', '/b/', '/b/a b', '/b/x/y', '/learn/more', '/nothing']) {
    expect(readRoute(path, ''), path).toEqual({ page: 'unknown' })
  }
})
