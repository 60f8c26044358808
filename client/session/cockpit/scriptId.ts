const longest = 56

/** The id under which a board keeps a script of its own, made from its title: the same title is the same script. */
export function scriptId(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longest)
    .replace(/-+$/, '')
  return plain === '' ? 'own' : `own-${plain}`
}
