/** The same bytes, but for a few that are changed, lost, doubled, cut off or added. */
export function mutate(frame: Uint8Array, random: () => number): Uint8Array {
  const bytes = Array.from(frame)
  const at = () => Math.floor(random() * bytes.length)
  for (let count = 1 + Math.floor(random() * 3); count > 0; count--) {
    const way = Math.floor(random() * 6)
    if (way === 0) bytes[at()] = Math.floor(random() * 256)
    else if (way === 1) bytes[at()] = 255
    else if (way === 2) bytes.splice(at(), 1 + Math.floor(random() * 4))
    else if (way === 3)
      bytes.splice(at(), 0, ...Array.from({ length: 1 + Math.floor(random() * 8) }, () => 255))
    else if (way === 4) bytes.length = at()
    else bytes.push(...bytes.slice(at(), at()))
  }
  return Uint8Array.from(bytes)
}
