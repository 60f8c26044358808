const longest = 18
const rhythmWords = /^(weekly|fortnightly|monthly|quarterly|yearly|annual|regular)\s+/i

/** A name short enough for a place in the calendar: without its rhythm, what follows a comma, and quotation marks. */
export function shortName(text: string): string {
  const [head = ''] = text.trim().split(/[,:;(\n]/)
  const plain = head
    .replaceAll(/[‘’“”"']/g, '')
    .replace(rhythmWords, '')
    .trim()
  const name = plain === '' ? text.trim() : plain
  return capital(name.length <= longest ? name : cut(name))
}

function cut(name: string): string {
  const words = name.slice(0, longest + 1).split(/\s+/)
  const whole = words.length > 1 ? words.slice(0, -1).join(' ') : ''
  return whole === '' ? `${name.slice(0, longest - 1)}…` : whole
}

function capital(text: string): string {
  const [first = '', ...rest] = text
  return first.toLocaleUpperCase() + rest.join('')
}
