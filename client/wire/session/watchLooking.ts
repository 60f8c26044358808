/** Whether this tab can be seen. Programs always look. */
export function isLookedAt(): boolean {
  return !('document' in globalThis) || document.visibilityState === 'visible'
}

/** Tells when this tab comes into view, or goes out of it. The answer ends it. */
export function watchLooking(turned: (isLooking: boolean) => void): () => void {
  if (!('document' in globalThis)) return () => {}
  const ears = new AbortController()
  document.addEventListener('visibilitychange', () => turned(isLookedAt()), { signal: ears.signal })
  return () => ears.abort()
}
