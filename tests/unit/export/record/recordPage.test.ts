import { beforeAll, describe, expect, test } from 'vitest'
import { recordFile } from '#server/export/record/recordFile.ts'
import { demo, today } from '../boards.ts'
import { expectWordsOf } from './goldenWords.ts'

const request = { format: 'html', authors: demo.authors, today, paper: 'a4', images: {} } as const

describe('the charter as a page', () => {
  let page: string
  beforeAll(async () => {
    const { body } = await recordFile({ ...request, snapshot: demo.snapshot }, () => undefined)
    page = String(body)
  })

  test('has a policy under which nothing runs, and asks nobody for anything', () => {
    expect(page).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'">/,
    )
    expect(page).not.toMatch(/<script|<link|<iframe|<object|<form|\son\w+=/i)
    expect([...page.matchAll(/\b(?:src|href)="([^"]{0,40})/g)].map(([, to]) => to)).toSatisfy(
      (all: string[]) => all.every(to => /^(data:|#|https?:\/\/|mailto:)/.test(to)),
    )
  })

  test('has one main heading, sections under headings, tables with heads, pictures with words', () => {
    expect(page.match(/<h1/g)).toHaveLength(1)
    expect(page.match(/<section aria-labelledby="section-/g)).toHaveLength(17)
    expect(page.match(/<th scope="col"/g)?.length).toBeGreaterThan(40)
    expect(page.match(/<img src="data:image\/svg\+xml;base64,[\w+/=]+" alt="The \w/g)).toHaveLength(4)
    expect(page.startsWith('<!doctype html>\n<html lang="en">')).toBe(true)
  })

  test('tells what the pages of paper tell', async () => {
    await expectWordsOf('charter', unescaped(page.replace(/<[^>]*>/g, '')))
  })

  test('every way in it leads to a place in it', () => {
    const places = new Set([...page.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id))
    const ways = [...page.matchAll(/href="#([^"]+)"/g)].map(([, to]) => to)
    expect(ways.length).toBeGreaterThan(40)
    expect(ways.filter(to => !places.has(to))).toEqual([])
    expect(page).toMatch(/Settled by <a href="#(p\d+)">the decision of 17 September 2026<\/a>/)
  })
})

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp|#39);/g, '')
}
