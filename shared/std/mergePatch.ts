import { isSameJson } from './isSameJson.ts'

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/**
 * What makes the second value of the first, as a JSON merge patch (RFC 7396): objects part by part, everything else as
 * a whole, null for what is gone. Undefined if they say the same. Trap: the values themselves must hold no null.
 */
export function mergePatch(from: Json | undefined, to: Json): Json | undefined {
  if (from === to) return undefined
  if (!isObject(from) || !isObject(to)) return isSameJson(from, to) ? undefined : to
  const patch: Record<string, Json> = {}
  for (const [key, value] of Object.entries(to)) {
    if (value === undefined) continue
    const change = mergePatch(Object.hasOwn(from, key) ? from[key] : undefined, value)
    if (change !== undefined) patch[key] = change
  }
  for (const key of Object.keys(from)) if (to[key] === undefined && from[key] !== undefined) patch[key] = null
  return Object.keys(patch).length > 0 ? patch : undefined
}

/** A new value; parts that the patch does not touch are the very same. */
export function applyPatch(value: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch
  const patched: Record<string, Json | undefined> = { ...(isObject(value) ? value : {}) }
  for (const [key, change] of Object.entries(patch)) {
    if (change === null || change === undefined) delete patched[key]
    else patched[key] = applyPatch(Object.hasOwn(patched, key) ? patched[key] : undefined, change)
  }
  return patched
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
