/**
 * Keeps the built interface on the device, so that a page can be opened again while the server is away. It never stands
 * between a page and a server that answers: pages come from the network first, assets bear a hash in their names and
 * cannot be stale, and all else is not touched. Each build has a worker of its own with a cache of its own; a new one
 * takes over when no page of the old one is open any more, so that an open page always finds the parts it was built with.
 */

/** Written in when the interface is built: every file that a page may need, and a name for this build. */
declare const builtFiles: readonly string[]
declare const buildName: string

interface Extendable {
  waitUntil(work: Promise<unknown>): void
}

interface Fetching {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}

/** The types of workers and those of pages exclude each other; this is the part that is used here. */
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
}

const prefix = 'convene-'
const cacheName = `${prefix}${buildName}`
const page = '/'
const worker = self as unknown as WorkerScope

worker.addEventListener('install', event => event.waitUntil(takeIn()))
worker.addEventListener('activate', event => event.waitUntil(dropOthers()))
worker.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(asset(request))
  else if (request.mode === 'navigate' && !/^\/(api|sync)\//.test(pathname))
    event.respondWith(openPage(request))
})

/** All or nothing; a server that has another build by now is asked again later, by the worker of that build. */
async function takeIn(): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.addAll(builtFiles)
  const fresh = await fetch(page, { cache: 'no-store' })
  const text = await fresh.clone().text()
  const scripts = [...text.matchAll(/\/assets\/[\w.-]+\.(?:js|css)/g)].map(([path]) => path)
  if (!fresh.ok || !scripts.every(path => builtFiles.includes(path)))
    throw new Error('a page of another build')
  await cache.put(page, fresh)
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys()
  const others = names.filter(name => name.startsWith(prefix) && name !== cacheName)
  await Promise.all(others.map(name => caches.delete(name)))
}

async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(request)
  if (kept) return kept
  const fetched = await fetch(request)
  if (fetched.ok) await cache.put(request, fetched.clone())
  return fetched
}

/** The page of this build only if there is no server, or a proxy says that there is none behind it. */
async function openPage(request: Request): Promise<Response> {
  const answered = await fetch(request).catch(() => undefined)
  if (answered && (answered.status < 502 || answered.status > 504)) return answered
  const cache = await caches.open(cacheName)
  return (await cache.match(page)) ?? answered ?? Response.error()
}
