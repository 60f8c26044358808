import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addedPicture } from '#shared/protocol/http.ts'
import { startServer, type TestServer } from '#tests/support/startServer.ts'

let server: TestServer
let board: string
let ada: string
let watcher: string

beforeAll(async () => {
  server = await startServer({ limits: { picturesBytesPerBoard: 600_000, pictureBytes: 2_000_000 } })
  const made = await server.createBoard()
  board = made.id
  ada = (await server.join(board, made.participantKey, 'Ada')).token
  const facilitator = (await server.join(board, made.facilitatorKey, 'Fay')).token
  const { observerUrl } = await (
    await server.ask(`/api/boards/${board}/invitation`, { token: facilitator })
  ).json()
  const [, key = ''] = String(observerUrl).split('#k=')
  watcher = (await server.join(board, key, 'Olga')).token
})
afterAll(() => server.stop())

function send(bytes: Uint8Array, { token = ada, type = 'image/png' } = {}): Promise<Response> {
  return fetch(new URL(`/api/boards/${board}/pictures`, server.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
    body: new Uint8Array(bytes),
  })
}

const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#1b6350',
      noise: { type: 'gaussian', mean: 120, sigma: 60 },
    },
  })
const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 20, g: 80, b: 160, alpha: 0.5 } } })

describe('a picture', () => {
  test('is drawn anew, no larger than needed, upright, and without what came with it', async () => {
    const photo = await noise(2400, 1200)
      .withExif({ IFD0: { Make: 'SecretCamera' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 30 })
      .toBuffer()
    const answer = await send(photo, { type: 'image/jpeg' })
    expect(answer.status).toBe(201)
    const { id, width, height } = addedPicture.parse(await answer.json())
    expect([width, height]).toEqual([800, 1600])
    const kept = await server.ask(`/api/boards/${board}/pictures/${id}`, { token: ada })
    expect(kept.headers.get('content-type')).toBe('image/jpeg')
    expect(kept.headers.get('content-security-policy')).toContain('sandbox')
    const bytes = Buffer.from(await kept.arrayBuffer())
    expect(bytes.includes('SecretCamera')).toBe(false)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  })

  test('that is partly transparent stays so', async () => {
    const { id } = addedPicture.parse(await (await send(await flat(60, 40).png().toBuffer())).json())
    const kept = await server.ask(`/api/boards/${board}/pictures/${id}`, { token: ada })
    expect(kept.headers.get('content-type')).toBe('image/png')
  })

  test('that is none is refused in words, whatever it calls itself', async () => {
    const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    const whole = await flat(200, 200).png().toBuffer()
    const bodies = [
      Buffer.from(script),
      Buffer.from('GIF89a'),
      Buffer.alloc(0),
      whole.subarray(0, whole.length / 2),
    ]
    for (const body of bodies) {
      const answer = await send(body)
      expect(answer.status, body.toString('latin1').slice(0, 20)).toBe(400)
      expect((await answer.json()).message).toMatch(/picture/i)
    }
    expect((await send(Buffer.from(script), { type: 'image/svg+xml' })).status).toBe(415)
  })

  test('that unfolds to too many pixels, or weighs too much, is refused', async () => {
    const huge = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(huge.length).toBeLessThan(2_000_000)
    expect((await send(huge)).status).toBe(400)
    expect((await send(Buffer.alloc(2_000_001, 1))).status).toBe(413)
  })

  test('is added by those who contribute, and seen by members alone', async () => {
    const small = await flat(20, 20).png().toBuffer()
    expect((await send(small, { token: watcher })).status).toBe(403)
    expect((await send(small, { token: 'nobody' })).status).toBe(404)
    const { id } = addedPicture.parse(await (await send(small)).json())
    expect((await server.ask(`/api/boards/${board}/pictures/${id}`, { token: watcher })).status).toBe(200)
    expect((await server.ask(`/api/boards/${board}/pictures/${id}`)).status).toBe(404)
    const other = await server.createBoard()
    const { token } = await server.join(other.id, other.participantKey)
    expect((await server.ask(`/api/boards/${other.id}/pictures/${id}`, { token })).status).toBe(404)
  })

  test('finds no room once a board holds as many bytes as it may', async () => {
    const big = await noise(1500, 1500).png().toBuffer()
    const statuses: number[] = []
    for (let count = 0; count < 4 && !statuses.includes(409); count++) {
      const answer = await send(await sharp(big).jpeg({ quality: 60 }).toBuffer(), { type: 'image/jpeg' })
      statuses.push(answer.status)
    }
    expect(statuses.at(-1)).toBe(409)
  })
})
