import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readArchive } from '#server/export/archive/readArchive.ts'
import type { ArchiveBounds } from '#server/export/archive/unpackArchive.ts'
import { rowsIn } from '#server/storage/segment.ts'
import { Board } from '#shared/board/Board.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { limits } from '#shared/protocol/limits.ts'
import type { SessionRecord } from '#shared/session/SessionRecord.ts'
import { tally } from '#shared/session/votes/tally.ts'
import { type ArchiveFiles, packArchive, withFile, withJson, zipped } from '#tests/support/packArchive.ts'
import { simulateLog } from '#tests/support/simulateLog.ts'
import { anyStep } from '#tests/support/simulation.ts'
import { dots, question } from '#tests/support/votes.ts'

const latest = 1_800_000_000_000
const read = (files: ArchiveFiles | Uint8Array, bounds: ArchiveBounds = limits) =>
  readArchive({ bytes: files instanceof Uint8Array ? files : zipped(files), bounds, latest })

const log = simulateLog(2, [
  { who: 0, pick: 1, act: 'add' },
  { who: 1, pick: 2, act: 'add' },
  { who: 0, pick: 3, act: 'add' },
  { who: 0, pick: 3, act: 'write' },
  { who: 1, pick: 0, act: 'link' },
])
const people = [
  { id: 'person-0', name: 'Ada', color: 1 },
  { id: 'person-1', name: 'Bo', color: 2 },
]
const asked = question(['a', 'b'])
const session: SessionRecord = {
  script: { id: 'launch', title: 'Launch', purpose: 'To begin' },
  started: 1_790_000_000_000,
  dueAt: 1_790_000_000_100,
  ended: 1_790_000_000_200,
  convener: 'person-0',
  attendance: [{ person: 'person-1', name: 'Bo', role: 'participant', arrived: 1_790_000_000_000 }],
  agenda: [{ step: 's1', title: 'Arrive', mode: 'check', plannedMinutes: 5, spentMs: 60_000 }],
  votes: [
    {
      ...asked,
      state: 'closed',
      round: 1,
      started: 1_790_000_000_010,
      closed: 1_790_000_000_020,
      result: tally(asked, [{ by: 'person-1', ballot: dots({ a: 2 }) }]),
    },
  ],
}
const archive = packArchive({ log, people, sessions: [session] })

describe('an archive', () => {
  test('of any board comes back with the same content and each edit under its maker', () => {
    fc.assert(
      fc.property(fc.array(anyStep(3), { maxLength: 60 }), steps => {
        const made = simulateLog(3, steps)
        const files = packArchive({ log: made })
        const found = read(files)
        if (!found.ok) throw new Error(JSON.stringify(found.refusal))
        const { past, snapshot } = found.value
        expect(past?.head).toBe(made.length)
        expect(past?.pieces.flatMap(piece => rowsIn(piece))).toEqual(
          made.map((row, index) => ({ ...row, seq: index + 1 })),
        )
        for (const [client, maker] of past?.claims ?? [])
          expect(maker).toBe(client === 1 ? 'server' : `person-${client - 10}`)
        const folded = new Board(new Y.Doc())
        Y.applyUpdateV2(folded.doc, past?.snapshot ?? new Uint8Array())
        expect(toSnapshot(folded)).toEqual(snapshot)
      }),
      { numRuns: 20 },
    )
  })

  test('brings its sessions, results of votes and names along; one that was running ended with the last edit', () => {
    expect(read(archive)).toMatchObject({ ok: true, value: { people, sessions: [session] } })
    const { ended: _still, ...running } = session
    const open = read(packArchive({ log, people, sessions: [running] }))
    expect(open.ok && open.value.sessions[0]?.ended).toBe(log.at(-1)?.time)
  })

  test('of an older release, without history, sessions and people, is a board all the same', () => {
    const { 'board.json': board = new Uint8Array() } = archive
    const found = read({ 'board.json': board, 'README.txt': strToU8('old') })
    expect(found).toMatchObject({ ok: true, value: { people: [], sessions: [] } })
    expect(found.ok && found.value.past).toBeUndefined()
  })

  test('gives its pictures, and leaves what it does not know packed, wherever it would lie', () => {
    const found = read({
      ...archive,
      'pictures/abc.png': new Uint8Array(10),
      'pictures/../../etc/passwd': new Uint8Array(5),
      '../board.json': strToU8('{}'),
      '/board.json': strToU8('{}'),
      'pictures/evil.exe': new Uint8Array(5),
    })
    expect(found.ok && [...found.value.pictures.keys()]).toEqual(['abc'])
  })

  test('that would unfold to more than a board takes is refused before it is unfolded', () => {
    const bounds = { boardBytes: 5000, pictureBytes: 100, picturesBytesPerBoard: 150, historyBytes: 200_000 }
    const large = new Uint8Array(90)
    const cases = [
      { 'board.json': new Uint8Array(5001) },
      { ...archive, 'sessions.json': new Uint8Array(5001) },
      { ...archive, 'people.json': new Uint8Array(5001) },
      { ...archive, 'history.jsonl': new Uint8Array(200_001) },
      { ...archive, 'pictures/a.png': new Uint8Array(101) },
      { ...archive, 'pictures/a.png': large, 'pictures/b.png': large },
    ]
    for (const files of cases) expect(read(files, bounds)).toEqual({ ok: false, refusal: 'too-large' })
  })

  test('a bomb that lies about its size unfolds to no more than it says', () => {
    const bomb = zipped({ 'board.json': new Uint8Array(5_000_000) })
    // The size, as the directory and the file's own head tell it.
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength)
    view.setUint32(22, 500, true)
    const directory = view.getUint32(bomb.length - 6, true)
    view.setUint32(directory + 24, 500, true)
    const before = process.memoryUsage().arrayBuffers
    expect(read(bomb).ok).toBe(false)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2_000_000)
  })

  test.each([
    ['nothing', new Uint8Array()],
    ['noise', new Uint8Array(500).fill(7)],
    ['half a file', zipped(archive).slice(0, 60)],
    ['a zip without a board', zipped({ 'readme.txt': strToU8('x') })],
  ])('%s is none', (_, bytes) => {
    expect(read(bytes)).toEqual({ ok: false, refusal: 'no-archive' })
  })
})

type Sessions = { sessions: SessionRecord[] }
const [one = session.votes[0]] = session.votes
const sessionsOf = (...sessions: unknown[]) =>
  withJson<Sessions>(archive, 'sessions.json', () => ({ version: 1, sessions }))
const lines = (change: (lines: string[]) => readonly string[]) =>
  withFile(archive, 'history.jsonl', text => change(text.trim().split('\n')).join('\n'))
const edit = (index: number, change: object) =>
  lines(all =>
    all.map((text, at) => (at === index ? JSON.stringify({ ...JSON.parse(text), ...change }) : text)),
  )
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

/** Somebody else's client writes on, as if it were theirs. */
function forged(client: number): string {
  const doc = new Y.Doc()
  for (const { bytes } of log) Y.applyUpdate(doc, bytes)
  const before = Y.encodeStateVector(doc)
  doc.clientID = client
  doc.getMap('board').set('title', 'Forged')
  return base64(Y.encodeStateAsUpdate(doc, before))
}

function strangeRoot(): string {
  const doc = new Y.Doc()
  doc.clientID = 99
  doc.getMap('elsewhere').set('x', 1)
  return base64(Y.encodeStateAsUpdate(doc))
}

test.each<[string, ArchiveFiles, RegExp]>([
  ['a board of another shape', withJson(archive, 'board.json', () => ({ version: 99 })), /board\.json/],
  ['no JSON', withFile(archive, 'board.json', () => '['.repeat(100_000)), /board\.json/],
  ['people of a later release', withJson(archive, 'people.json', () => ({ version: 2 })), /people\.json/],
  [
    'a person twice',
    withJson<{ people: unknown[] }>(archive, 'people.json', ({ people: [ada] }) => ({
      version: 1,
      people: [ada, ada],
    })),
    /people\.json/,
  ],
  [
    'somebody who poses as the server',
    withJson(archive, 'people.json', () => ({
      version: 1,
      people: [{ id: 'server', name: 'Server', color: 0 }],
    })),
    /people\.json/,
  ],
  [
    'a role for somebody',
    withFile(archive, 'people.json', text => text.replace('"color"', '"role": "facilitator", "color"')),
    /people\.json/,
  ],
  ['a session of another shape', sessionsOf({ ...session, agenda: 'none' }), /sessions\.json/],
  ['a session twice', sessionsOf(session, session), /session stands twice/],
  ['a session that ends before it begins', sessionsOf({ ...session, ended: 5 }), /ends before/],
  ['a session still to come', sessionsOf({ ...session, started: latest * 2, ended: latest * 2 }), /future/],
  ['a session of nobody known', sessionsOf({ ...session, convener: 'ghost' }), /people who are not/],
  ['a vote twice', sessionsOf({ ...session, votes: [one, one] }), /vote stands twice/],
  [
    'a secret vote with names',
    sessionsOf({
      ...session,
      votes: [{ ...one, result: { ...one?.result, named: [{ by: 'person-1', ballot: dots({ a: 2 }) }] } }],
    }),
    /secret vote/,
  ],
  [
    'a vote counted otherwise',
    sessionsOf({ ...session, votes: [{ ...one, method: { kind: 'yes_no' } }] }),
    /another method/,
  ],
  ['a history with a hole', lines(([first = '', , ...rest]) => [first, ...rest]), /edit 2 is missing/],
  ['a history in no words', lines(all => ['{', ...all]), /line 1 .* cannot be read/],
  ['an edit from the future', edit(1, { time: '2099-01-01T00:00:00.000Z' }), /edit 2 .* still to come/],
  ['an edit of nobody', edit(1, { by: '../../etc' }), /line 2/],
  ['an edit under another’s client', edit(1, { by: 'person-1' }), /edit \d is not sound/],
  ['noise for an edit', edit(1, { update: base64(new Uint8Array(40).fill(200)) }), /edit 2 is not sound/],
  [
    'an array of thirty million',
    edit(1, { update: base64(Uint8Array.of(1, 128, 200, 248, 14, 1, 0, 8, 1)) }),
    /edit 2 is not sound/,
  ],
  [
    'a forged later edit',
    lines(all => [
      ...all,
      JSON.stringify({
        seq: all.length + 1,
        time: '2026-09-22T00:00:00.000Z',
        by: 'person-1',
        update: forged(10),
      }),
    ]),
    /not sound \(a clientID that somebody else holds\)/,
  ],
  [
    'a root that no board has',
    lines(all => [
      ...all,
      JSON.stringify({
        seq: all.length + 1,
        time: '2026-09-22T00:00:00.000Z',
        by: 'person-1',
        update: strangeRoot(),
      }),
    ]),
    /not sound/,
  ],
  ['a history of another board', lines(all => all.slice(0, -1)), /leads to another board/],
  ['a history of nothing', lines(() => []), /leads to another board/],
])('an archive with %s is refused with a word on why', (_, files, says) => {
  expect(read(files)).toEqual({ ok: false, refusal: { faulty: expect.stringMatching(says) } })
})
