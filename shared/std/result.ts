/** The outcome of something that may be refused for a reason that callers are expected to handle. */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal }

export function accept<Value>(value: Value): Result<Value, never> {
  return { ok: true, value }
}

export function refuse<const Refusal>(refusal: Refusal): Result<never, Refusal> {
  return { ok: false, refusal }
}
