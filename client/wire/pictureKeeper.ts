import type { AddedPicture } from '#shared/protocol/http.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'
import { boardPicturePath, http } from './http.ts'

/** A board's pictures on the server. */
export function pictureKeeper(board: string) {
  return {
    address: (image: string): string => boardPicturePath(board, image),
    async add(file: Blob): Promise<Result<AddedPicture, string>> {
      const answer = await http.addPicture(board, file)
      return answer.ok ? accept(answer.value) : refuse(answer.refusal.message)
    },
  }
}
