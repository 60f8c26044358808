import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { type Attack, evil, type Scene, said } from '#tests/support/attacks/Attack.ts'
import { allAttacks } from '#tests/support/attacks/allAttacks.ts'
import { sceneOn } from '#tests/support/attacks/sceneOn.ts'
import { note } from '#tests/support/notes.ts'
import { replicaFrom, takeAsRoom } from '#tests/support/replicas.ts'

const mira = 10
const actor = { id: 'participant-evil', role: 'participant' } as const

function newScene(): Scene {
  const board = new Board(new Y.Doc())
  board.doc.clientID = mira
  const [card = ''] = addCards(board, [note(said, 'participant-mira')], null)
  return sceneOn(board, { card, mira })
}

function serverOn({ state }: Scene) {
  const log = [{ participant: 'participant-mira', bytes: state }]
  const claims = new Map([
    [mira, 'participant-mira'],
    [evil, actor.id],
  ])
  const open = () => replicaFrom(log, claims)
  const replica = open()
  const take = (bytes: Uint8Array) => {
    const taken = takeAsRoom(replica, { bytes, actor, copy: open })
    if (taken.ok) log.push({ participant: actor.id, bytes })
    return taken
  }
  return { replica, take }
}

const scene = newScene()
const attacks = Object.entries<Attack>(allAttacks)

describe('without the guard Yjs comes to harm by', () => {
  test.for(attacks.filter(([, { harm }]) => harm))('%s', ([, { update, harm }]) => {
    harm?.(scene, update(scene))
  })
})

describe('R5: the guard refuses, and leaves the board as it was,', () => {
  test.for(attacks)('%s', ([, { before: sent = [], update, refused }]) => {
    const { replica, take } = serverOn(scene)
    for (const bytes of sent) expect(take(bytes).ok).toBe(true)
    const before = Y.encodeStateAsUpdate(replica.doc)
    expect(take(update(scene))).toMatchObject({ ok: false, refusal: { reason: refused } })
    expect(Y.encodeStateAsUpdate(replica.doc)).toEqual(before)
  })
})
