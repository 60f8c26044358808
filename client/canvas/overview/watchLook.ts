/** Calls back when colours or typefaces of the page change: another theme, forced colours, a face that has arrived. */
export function watchLook(changed: () => void): () => void {
  const theme = new MutationObserver(changed)
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  const forced = matchMedia('(forced-colors: active)')
  const ears = new AbortController()
  forced.addEventListener('change', changed, { signal: ears.signal })
  document.fonts.addEventListener('loadingdone', changed, { signal: ears.signal })
  return () => {
    theme.disconnect()
    ears.abort()
  }
}
