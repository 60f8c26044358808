import type { OwnView } from '#shared/session/ownViewFor.ts'
import type { SessionView } from '#shared/session/viewFor.ts'
import type { StateChange, WholeState } from '#shared/session/wire.ts'
import { applyPatch, type Json } from '#shared/std/mergePatch.ts'

/** The session as this tab has it. */
export interface SessionCopy {
  readonly version: number
  readonly view: SessionView
  readonly own: OwnView
}

/** A whole state is the newer one, or it tells us nothing: answers and changes may cross. */
export function adopt(copy: SessionCopy | undefined, whole: WholeState, isFresh: boolean): SessionCopy {
  if (copy && !isFresh && whole.version < copy.version) return copy
  const { version, view, own } = whole
  return { version, view, own }
}

/** The copy after a change; `hole` if there was one before it that we have not seen. */
export function follow(copy: SessionCopy, { version, patch }: StateChange): SessionCopy | 'hole' {
  if (version <= copy.version) return copy
  if (version > copy.version + 1) return 'hole'
  if (patch === undefined) return { ...copy, version }
  // The patch is made of two views, so what comes of it is one.
  return { ...copy, version, view: applyPatch(copy.view as Json, patch) as SessionView }
}
