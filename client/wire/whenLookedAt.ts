/** Runs once, as soon as somebody comes to this tab or touches it. The answer takes it back. */
export function whenLookedAt(run: () => void): () => void {
  if (!('document' in globalThis)) return () => {}
  const ears = new AbortController()
  const on = { signal: ears.signal }
  const look = () => {
    if (document.visibilityState !== 'visible') return
    ears.abort()
    run()
  }
  document.addEventListener('visibilitychange', look, on)
  for (const touch of ['focus', 'pointerdown', 'keydown']) addEventListener(touch, look, on)
  return () => ears.abort()
}
