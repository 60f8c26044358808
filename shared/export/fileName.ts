/** A file name that every system takes, from whatever a board is called: letters, digits and hyphens. */
export function fileName(title: string, part: string, ending: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase()
  return [plain || 'board', part].filter(Boolean).join('-').concat('.', ending)
}
