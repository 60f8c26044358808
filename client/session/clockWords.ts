/** `4:38`; what has run over as `+0:40`. Whole seconds, rounded up, so that 0:00 is the end. */
export function clockWords(remainingMs: number): string {
  const seconds = Math.ceil(remainingMs / 1000)
  const sign = seconds < 0 ? '+' : ''
  const size = Math.abs(seconds)
  return `${sign}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`
}

const time = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' })

/** The time of day: `15:03`. */
export function timeOfDay(at: number): string {
  return time.format(at)
}
