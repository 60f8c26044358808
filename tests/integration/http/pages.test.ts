import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startServer, type TestServer } from '#tests/support/startServer.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'

const page = '<!doctype html><title>Convene</title>'

async function serverWithPages(): Promise<TestServer> {
  const client = await temporaryFolder()
  await mkdir(join(client, 'assets'))
  await writeFile(join(client, 'index.html'), page)
  await writeFile(join(client, 'assets/main-abc123.js'), 'export {}')
  await writeFile(join(client, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  const server = await startServer({ client })
  onTestFinished(() => server.stop())
  return server
}

test('every address that is a page is answered by the same page, never kept', async () => {
  const server = await serverWithPages()
  for (const path of ['/', '/learn', '/new', '/b/abc', '/b/abc?x=1', '/wherever/else', '/index']) {
    const response = await server.ask(path)
    expect([response.status, await response.text()], path).toEqual([200, page])
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
  }
})

test('what is neither page nor file is not found, in the form of all errors', async () => {
  const server = await serverWithPages()
  for (const path of [
    '/api',
    '/api/nothing',
    '/assets/gone.js',
    '/robots.txt',
    '/../package.json',
    '/%2e%2e/package.json',
    '/sync/x',
  ]) {
    const response = await server.ask(path)
    expect([response.status, await response.json()], path).toEqual([
      404,
      expect.objectContaining({ code: 'not-found' }),
    ])
  }
  expect((await server.ask('/', { method: 'POST', body: {} })).status).toBe(404)
})

test('assets may be kept for ever, other files for a while', async () => {
  const server = await serverWithPages()
  const asset = await server.ask('/assets/main-abc123.js')
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(asset.headers.get('content-type')).toMatch(/javascript/)
  expect((await server.ask('/icon.svg')).headers.get('cache-control')).toBe('public, max-age=3600')
})

test('every answer carries the strict headers', async () => {
  const server = await serverWithPages()
  for (const path of [
    '/',
    '/assets/main-abc123.js',
    '/api/server',
    '/api/boards/x',
    '/nothing.txt',
    '/healthz',
  ]) {
    const { headers } = await server.ask(path)
    const policy = headers.get('content-security-policy')
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      `connect-src 'self' ${server.url.replace('http', 'ws')}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "require-trusted-types-for 'script'",
    ]) {
      expect(policy?.split('; '), path).toContain(part)
    }
    expect(policy).not.toContain('unsafe')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('strict-transport-security')).toBeNull()
  }
})

test('answers of the API are never kept', async () => {
  const server = await serverWithPages()
  expect((await server.ask('/api/server')).headers.get('cache-control')).toBe('no-store')
})
