/** The pictures among what is pasted or dropped. */
export function picturesIn({ files }: DataTransfer): readonly File[] {
  return [...files].filter(({ type }) => type.startsWith('image/') && type !== 'image/svg+xml')
}
