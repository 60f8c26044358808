import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atFirst, next, type Saving, type SavingEvent, silenceMs, statusOf } from '#client/wire/saving.ts'

const reached = (...events: SavingEvent[]): Saving => events.reduce(next, atFirst)
const opened = (now = 0): SavingEvent => ({ type: 'opened', now })
const lost = (rests = false): SavingEvent => ({ type: 'lost', rests })
const met: SavingEvent[] = [opened(), { type: 'met' }]
const edit = (now: number): SavingEvent => ({ type: 'edited', now })
const committed = (edits: number, now = 0): SavingEvent => ({ type: 'committed', edits, now })
const says = (saving: Saving, now = 0, { canEdit = true, isKept = true } = {}) =>
  statusOf(saving, { now, canEdit, isKept })

describe('the status', () => {
  test('is connecting until the board has come', () => {
    expect(says(reached())).toEqual({ state: 'connecting' })
    expect(says(reached(opened()))).toEqual({ state: 'connecting' })
    expect(says(reached(...met))).toEqual({ state: 'saved' })
  })

  test('says Saved only when the count that came back is the count of edits', () => {
    const saving = reached(...met, edit(0), edit(10))
    expect(says(saving, 20)).toEqual({ state: 'saving' })
    expect(says(next(saving, committed(1, 30)), 30)).toEqual({ state: 'saving' })
    expect(says(next(saving, committed(2, 30)), 30)).toEqual({ state: 'saved' })
  })

  test('admits after five seconds of silence that edits are not saved', () => {
    const saving = reached(...met, edit(1000))
    expect(says(saving, 1000 + silenceMs - 1)).toEqual({ state: 'saving' })
    expect(says(saving, 1000 + silenceMs)).toEqual({ state: 'unsaved', keeps: 'device' })
    expect(says(next(saving, committed(1, 7000)), 7000)).toEqual({ state: 'saved' })
  })

  test('R3: admits at once that edits are not saved when the server says that it cannot store them', () => {
    const failing = reached(...met, { type: 'storage', works: false })
    expect(says(failing)).toEqual({ state: 'saved' })
    const saving = next(failing, edit(1000))
    expect(says(saving, 1000)).toEqual({ state: 'unsaved', keeps: 'device' })
    expect(says(next(saving, { type: 'storage', works: true }), 1000)).toEqual({ state: 'saving' })
    expect(says(next(next(saving, lost()), opened()), 1000)).toEqual({ state: 'saving' })
  })

  test('without a line it is offline, and promises to keep edits on the device only if it does', () => {
    const offline = reached(...met, lost())
    expect(says(offline)).toEqual({ state: 'offline', keeps: 'device' })
    expect(says(offline, 0, { isKept: false })).toEqual({ state: 'offline', keeps: 'page' })
    expect(says(offline, 0, { canEdit: false })).toEqual({ state: 'offline', keeps: 'nothing' })
  })

  test('edits made without a line are saved only once they are echoed on the next', () => {
    const back = reached(...met, lost(), edit(5), opened(60_000))
    expect(says(back, 60_001)).toEqual({ state: 'saving' })
    expect(says(back, 60_000 + silenceMs)).toEqual({ state: 'unsaved', keeps: 'device' })
    expect(says(next(back, committed(1, 60_007)), 60_007)).toEqual({ state: 'saved' })
  })

  test('a board read from this device is not Saved before the server has confirmed it', () => {
    const restored = reached({ type: 'restored' })
    expect(says(restored)).toEqual({ state: 'connecting' })
    expect(says(next(restored, lost()))).toEqual({ state: 'offline', keeps: 'device' })
    const back = reached({ type: 'restored' }, opened(), { type: 'met' })
    expect(says(back)).toEqual({ state: 'saving' })
    expect(says(back, silenceMs)).toEqual({ state: 'unsaved', keeps: 'device' })
    expect(says(next(back, committed(1)))).toEqual({ state: 'saved' })
  })

  test('a tab that makes way for others rests until it is looked at', () => {
    expect(says(reached(opened(), lost(true)))).toMatchObject({ state: 'resting' })
    const resting = reached(...met, edit(5), lost(true))
    expect(says(resting)).toEqual({ state: 'resting', keeps: 'device' })
    expect(says(next(resting, opened(9)), 9)).toEqual({ state: 'saving' })
  })

  test('an edit that waits while the first connection does not come about is not saved', () => {
    const waiting = reached({ type: 'restored' }, edit(1000))
    expect(says(waiting, 1000)).toEqual({ state: 'connecting' })
    expect(says(waiting, 1000 + silenceMs)).toEqual({ state: 'unsaved', keeps: 'device' })
  })

  test('an observer’s board is read only', () => {
    expect(says(reached(...met), 0, { canEdit: false })).toEqual({ state: 'read-only' })
  })

  test('the end stays the end', () => {
    const ended = reached(...met, { type: 'ended', reason: 'gone' }, opened())
    expect(says(ended)).toEqual({ state: 'closed', reason: 'gone' })
  })

  test('never says Saved while an edit is unconfirmed, whatever happens in whatever order', () => {
    const event: fc.Arbitrary<SavingEvent> = fc.oneof(
      fc.nat(10_000).map(opened),
      fc.constant<SavingEvent>({ type: 'restored' }),
      fc.constant<SavingEvent>({ type: 'met' }),
      fc.boolean().map(lost),
      fc.nat(10_000).map(edit),
      fc.nat(50).map(edits => committed(edits)),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), events => {
        let edits = 0
        let confirmed = 0
        let saving = atFirst
        for (const one of events) {
          saving = next(saving, one)
          if (one.type === 'edited' || one.type === 'restored') edits++
          if (one.type === 'committed') confirmed = Math.max(confirmed, Math.min(one.edits, edits))
          if (says(saving).state === 'saved') expect(confirmed).toBe(edits)
        }
      }),
    )
  })
})
