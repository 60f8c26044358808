import { createInterface } from 'node:readline'
import { startSync } from './startSync.ts'

/**
 * A sync server as a process of its own, to be killed. Folder, port and whether to lay out board `b` as arguments. On
 * its input `go` starts it, so that it can be loaded ahead, whereupon it says its port; `compact` folds the board's log.
 */
const [folder = '', port = '0', isNew] = process.argv.slice(2)
const words = createInterface(process.stdin)[Symbol.asyncIterator]()
await words.next()
const limits = { cardsPerParticipant: 1e6, messagesPerSecond: 1e4, messagesBurst: 1e4 }
const harness = await startSync({ folder, port: Number(port), limits })
if (isNew === 'new') await harness.newBoard('b')
process.stdout.write(`${new URL(harness.url).port}\n`)
for (let word = await words.next(); !word.done; word = await words.next()) {
  const seq = await harness.store.boards.compact('b')
  process.stdout.write(`compacted ${seq ?? 'nothing'}\n`)
}
