import { applyPatch, type Json } from '../std/mergePatch.ts'
import type { OwnView } from './ownViewFor.ts'
import type { SessionView } from './viewFor.ts'
import type { StateChange, WholeState } from './wire.ts'

/** The session as somebody has it at the other end of a session socket. */
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
