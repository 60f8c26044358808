import type { DatabaseSync } from 'node:sqlite'
import type { BoardId } from './BoardStore.ts'
import type { NewPicture, StoredPicture } from './PictureStore.ts'
import { blob, text, whole } from './sqliteColumns.ts'
import { transact } from './transact.ts'

/** The pictures on one connection. Synchronous: it runs in a worker. Promises as in `PictureStore`. */
export function sqlitePictures(database: DatabaseSync) {
  return {
    addPicture(picture: NewPicture, most: number): 'added' | 'full' | 'gone' {
      const { board, id, type, width, height, bytes, participant, created } = picture
      return transact(database, () => {
        if (!database.prepare('SELECT 1 FROM board WHERE id = ?').get(board)) return 'gone'
        const sum = database
          .prepare('SELECT coalesce(sum(length(bytes)), 0) AS sum FROM picture WHERE board = ?')
          .get(board)
        if (sum && whole(sum, 'sum') + bytes.length > most) return 'full'
        database
          .prepare(
            'INSERT INTO picture (board, id, type, width, height, bytes, participant, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
          )
          .run(board, id, type, width, height, bytes, participant, created)
        return 'added'
      })
    },

    picture(board: BoardId, id: string): StoredPicture | undefined {
      const found = database
        .prepare('SELECT id, type, width, height, bytes FROM picture WHERE board = ? AND id = ?')
        .get(board, id)
      return (
        found && {
          id: text(found, 'id'),
          type: text(found, 'type') === 'image/png' ? 'image/png' : 'image/jpeg',
          width: whole(found, 'width'),
          height: whole(found, 'height'),
          bytes: blob(found, 'bytes'),
        }
      )
    },
  }
}
