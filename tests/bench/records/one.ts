import { exportFile } from '#server/export/exportFile.ts'
import { pictureFile } from '#server/export/picture/pictureFile.ts'
import { recordFile } from '#server/export/record/recordFile.ts'
import { demoBoard } from '#shared/canvases/demo.ts'
import { largeBoard } from '#tests/support/largeBoard.ts'

/** One export in a process of its own, so that its peak memory is its own; tells its figures as JSON. */
const [size = '65', what = 'pdf'] = process.argv.slice(2)
const { authors } = demoBoard()
const snapshot = largeBoard(Number(size))
const request = { snapshot, authors, today: '2026-10-20', images: {} }

async function make() {
  switch (what) {
    case 'pdf':
    case 'html':
    case 'docx':
      return recordFile({ ...request, format: what, paper: 'a4' }, () => undefined)
    case 'md':
      return exportFile({ ...request, format: 'md', title: 'Bench' })
    case 'png':
      return pictureFile({ ...request, canvas: 'domain', as: { type: 'png', scale: 2 } })
    case 'svg':
      return pictureFile({ ...request, canvas: 'domain' })
    default:
      return pictureFile({ ...request, canvas: 'domain', as: { type: 'pdf', paper: 'a3' } })
  }
}

const start = process.cpuUsage()
const file = await make()
const { user, system } = process.cpuUsage(start)
const figures = {
  cpuMs: Math.round((user + system) / 1000),
  kilobytes: Math.round((file?.body.length ?? 0) / 1024),
  peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
}
console.log(JSON.stringify(figures))
