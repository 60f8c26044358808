const colors = 12

/** A person's colour, 0 to 11, the same on screen and on paper: as the roster has it, else one of the id's own. */
export function colorOfPerson(id: string, known: { readonly color: number } | undefined): number {
  return (known?.color ?? hash(id)) % colors
}

function hash(text: string): number {
  let sum = 7
  for (let index = 0; index < text.length; index++) sum = (sum * 31 + text.charCodeAt(index)) >>> 0
  return sum
}
