import type { StoredPicture } from '#server/storage/PictureStore.ts'

/** What lies where in an archive. */
export const archiveNames = {
  readme: 'README.txt',
  board: 'board.json',
  document: 'document.yjs',
  history: 'history.jsonl',
  sessions: 'sessions.json',
  people: 'people.json',
  pictures: 'pictures',
} as const

export function pictureName({ id, type }: Pick<StoredPicture, 'id' | 'type'>): string {
  return `${archiveNames.pictures}/${id}.${type === 'image/png' ? 'png' : 'jpg'}`
}

/** The picture that a file in an archive holds; undefined for other files. */
export function pictureIn(name: string): string | undefined {
  return /^pictures\/([\w-]{1,64})\.(?:png|jpg)$/.exec(name)?.[1]
}
