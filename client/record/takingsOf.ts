import { download } from '#client/panels/download.ts'
import { exportJobFilePath, http } from '#client/wire/http.ts'
import { Takings } from './Takings.ts'

const askEveryMs = 400

/** What this tab takes along from a board. */
export function takingsOf(board: string): Takings {
  return new Takings({
    begin: wish => http.beginExport(board, wish),
    look: job => http.exportJob(board, job),
    giveUp: job => http.giveUpExport(board, job),
    pathOf: job => exportJobFilePath(board, job),
    save: download,
    pause: () => new Promise(resolve => setTimeout(resolve, askEveryMs)),
  })
}
