/** Numbers as SVG takes them, no longer than an eye can tell. */

export function attribute(name: string, value: number): string {
  return ` ${name}="${figure(value)}"`
}

export function figure(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0'
}

export function ratio(value: number): string {
  return String(Math.round(value * 100_000) / 100_000)
}
