import type { BoardId } from './BoardStore.ts'

/** A picture as it is handed out: made anew by us from what somebody sent. */
export interface StoredPicture {
  /** Unguessable; what a picture's card names. */
  readonly id: string
  readonly type: 'image/jpeg' | 'image/png'
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

export interface NewPicture extends StoredPicture {
  readonly board: BoardId
  readonly participant: string
  readonly created: number
}

/**
 * Pictures that lie on boards. They go with their board and with nothing else: an undo, or a look into the past, may
 * want them again.
 */
export interface PictureStore {
  /** `full`: the board's pictures would weigh more than `most` bytes. `gone`: there is no such board. */
  addPicture(picture: NewPicture, most: number): Promise<'added' | 'full' | 'gone'>
  picture(board: BoardId, id: string): Promise<StoredPicture | undefined>
}
